import { expect, test } from 'vitest';
import type { ShownCancellation } from '~/domain/funding/cancellation-inputs';
import type { CancellationPreview } from '~/use-cases/funding/get-cancellation.server';
import { AskPostponement } from './ask-postponement';
import { CancelOrderPage } from './cancel-order-page';
import { OrderCancelled } from './order-cancelled';
import { serverPage } from '../../../tests/setup/server-page';

const terms = {
  kind: 'K31' as const,
  until: '2026-12-01',
  indemnityCents: 0 as const,
  choice: true as const,
};
const preview = (values: Partial<CancellationPreview>): CancellationPreview => ({
  ...{ orderId: 'o', number: 'C2026-0001', title: 'Manager', startsOn: '2026-12-08', currency: 'EUR' },
  ...{ side: 'organization', paidCents: 432_000, indemnityTaxed: false },
  decision: { allowed: true, terms },
  ...values,
});
const open = (values: Partial<CancellationPreview>) =>
  serverPage(<CancelOrderPage preview={preview(values)} base="/o" list="/l" result={undefined} />);
const choices = ({ document }: Awaited<ReturnType<typeof serverPage>>) =>
  document.querySelectorAll('input[name=choice]').length;

test('what was paid and comes back is said before the click; the organization chooses nothing for its client', async () => {
  const organization = await open({});
  expect(organization.document.body.textContent).toMatch(/Le client a déjà payé 4\s320,00\s€ TTC/);
  expect(choices(organization)).toBe(0);
  const client = await open({
    side: 'client',
    decision: { allowed: true, terms: { ...terms, kind: 'K30' } },
  });
  expect(client.document.body.textContent).toMatch(/Vous avez déjà payé 4\s320,00\s€ TTC/);
  expect(choices(client)).toBe(2);
});

test.each([
  [false, /3\s600,00\s€ hors champ de la TVA/],
  [true, /3\s600,00\s€ hors taxes, TVA en sus/],
])(
  'an indemnity says how VAT stands on it, before a cancellation and a late postponement (taxed: %s)',
  async (indemnityTaxed, said) => {
    const late = { kind: 'K12' as const, until: '2026-11-08', indemnityCents: 360_000, choice: false };
    const values = {
      side: 'client' as const,
      indemnityTaxed,
      decision: { allowed: true as const, terms: late },
    };
    expect((await open(values)).document.body.textContent).toMatch(said);
    const asked = await serverPage(<AskPostponement preview={preview(values)} terms={late} />);
    expect(asked.document.body.textContent).toMatch(said);
  },
);

const kept: ShownCancellation = {
  ...{ side: 'organization', reason: 'Effectif', who: 'Anne Essai', terms: 'K31', until: '2026-12-01' },
  ...{ indemnityCents: 0, choice: null, chosenBy: null, mayChoose: true },
  ...{ at: '2026-11-20T09:00:00.000Z', paidCents: 432_000 },
};
const order = { timeZone: 'Europe/Paris', currency: 'EUR' };
const read = (values: Partial<ShownCancellation>, reader: 'client' | 'organization' = 'client') =>
  serverPage(
    <OrderCancelled cancellation={{ ...kept, ...values }} action="/refund" {...{ order, reader }} />,
  );

test('once it is cancelled both sides read who, why, on which terms and what comes back', async () => {
  for (const reader of ['client', 'organization'] as const) {
    const page = await read({}, reader);
    const { document } = page;
    for (const said of [/Anne Essai/, /Effectif/, /1er décembre 2026/, /Sans frais/, /4\s320,00\s€ TTC/]) {
      expect(document.body.textContent).toMatch(said);
    }
    expect(choices(page)).toBe(2);
    expect(document.querySelectorAll('input[name=reason]')).toHaveLength(reader === 'client' ? 0 : 1);
  }
  const chosen = await read({ choice: 'credit', chosenBy: 'client', mayChoose: false });
  expect(chosen.document.body.textContent).toContain('Avoir pour une autre formation');
  expect(choices(chosen)).toBe(0);
});

test('where nothing was paid the choice speaks of what may still come, on both pages', async () => {
  const terms = {
    kind: 'K30' as const,
    until: '2026-12-01',
    indemnityCents: 0 as const,
    choice: true as const,
  };
  for (const [paidCents, legend] of [
    [432_000, /payé d’avance/],
    [0, 'Un paiement qui arriverait encore'],
  ] as const) {
    const before = await open({ side: 'client', paidCents, decision: { allowed: true, terms } });
    expect(before.one('fieldset legend').textContent).toMatch(legend);
    expect((await read({ paidCents })).one('fieldset legend').textContent).toMatch(legend);
  }
});
