import { expect, test } from 'vitest';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import { InvitePage } from './invite-page';
import { RestorePage } from './restore-page';
import { serverPage } from '../../../tests/setup/server-page';

/** One person more on Business, with nothing left to pay for the period under way. */
const price: PricedSeats = {
  ...{ add: 1, plan: 'business', unit: 'registered-user', registered: 14, limit: null, liftedBy: null },
  ...{ blocked: false, continues: true, next: null },
  adjustment: { seats: 0, days: 0, excludingVat: 0 },
  nextInvoice: { on: '2026-12-27', lines: [], excludingVat: 9000, before: 8400 },
  ...{ monthlyBefore: 8400, monthlyAfter: 9000 },
} as unknown as PricedSeats;

const invite = (priced: PricedSeats) =>
  serverPage(<InvitePage groups={[]} roles={['learner']} language="fr" price={priced} />);
const restore = (priced: PricedSeats) =>
  serverPage(<RestorePage member={{ id: 'm', name: 'Ana Essai' }} price={priced} />);

test('what one person costs is said in one plain sentence', async () => {
  const { one } = await invite(price);
  expect(one('[role=status]').textContent).toMatch(
    /Cette personne ne coûte rien de plus d’ici au 27 décembre 2026, puis 6,00\s€ HT par mois\./,
  );
  const { one: last } = await invite({ ...price, continues: false });
  expect(last('[role=status]').textContent).toContain('rien de plus d’ici à la fin de l’abonnement');
});

test.each([
  ['a payment is overdue', { blocked: true }, '/manage/billing', 'Les ajouts sont bloqués'],
  [
    'the plan is full',
    { plan: 'pro', limit: 25, registered: 25, liftedBy: 'business' },
    '/manage/billing/plans',
    'limitée à 25',
  ],
] as const)(
  'while %s, whoever adds people reads it first, with the way out',
  async (_what, change, way, words) => {
    const priced: PricedSeats = { ...price, ...change };
    const { document, one } = await invite(priced);
    expect(one('[role=status]').textContent).toContain(words);
    expect(one('[role=status] a').getAttribute('href')).toBe(way);
    const [first] = document.querySelectorAll('form [role=status], form input');
    expect(first?.getAttribute('role')).toBe('status');
    const { document: page } = await restore(priced);
    expect(page.querySelector('[role=status]')?.textContent).toContain(words);
    expect(page.querySelector('button[type=submit]')).toBeNull();
  },
);

test('with a place to give, somebody is restored by one button', async () => {
  const { one } = await restore(price);
  expect(one('button[type=submit]').textContent).toContain('Restaurer');
});
