import { expect, test } from 'vitest';
import type { Postponement, PostponementState } from '~/domain/funding/postponement';
import type { OrderHistoryLine } from '~/use-cases/funding/get-order-history.server';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';
import type { PostponementToAnswer } from '~/use-cases/funding/get-postponement.server';
import { serverPage } from '../../../tests/setup/server-page';
import { PostponementAsked, PostponementStanding } from './postponement-cards';
import { PostponementPage } from './postponement-page';

const id = '0199c0de-0000-7000-8000-000000000001';
const toAnswer: PostponementToAnswer = {
  ...{ orderId: 'o', number: 'C2026-0001', title: 'Manager', clientName: 'Ateliers Durand' },
  ...{ timeZone: 'Europe/Paris', currency: 'EUR', hasDraft: false, agreements: [] },
  asked: {
    requestId: 'r',
    askedAt: '2026-11-12T09:00:00.000Z',
    reason: 'Inventaire',
    wishedOn: '2026-12-08',
  },
  terms: { kind: 'K12', until: '2026-10-24', indemnityCents: 360_000, choice: false },
  ...{ startsOn: '2026-12-08', endsOn: '2027-01-07' },
  sessions: [
    {
      ...{ id: 's', title: 'Séance', fixed: null },
      halfDays: [
        {
          ...{ id, day: '2026-12-08', from: '09:00' },
          ...{ startsAt: '2026-11-24T08:00:00.000Z', endsAt: '2026-11-24T11:30:00.000Z' },
        },
      ],
    },
    { id: 't', title: 'Partagée', fixed: 'shared', halfDays: [] },
  ],
};
const open = (values: Partial<PostponementToAnswer> = {}) =>
  serverPage(<PostponementPage postponement={{ ...toAnswer, ...values }} result={undefined} />);

test('the answer is written already: days, half-days and what it costs the client, before the click (K30)', async () => {
  const { document, one } = await open();
  const value = (name: string) => one(`[name="${name}"]`).getAttribute('value');
  expect(['startsOn', 'endsOn', 'halfDays[0].id', 'halfDays[0].day', 'halfDays[0].from'].map(value)).toEqual([
    ...['2026-12-08', '2027-01-07', id, '2026-12-08', '09:00'],
  ]);
  const text = document.body.textContent;
  expect(text).toMatch(/il doit une indemnité de 3\s600,00\s€ hors TVA/);
  expect(text).toContain('Séance vendue aussi avec d’autres commandes');
  expect(one('form[action="/manage/orders/o/postponement/refuse"] [name="requestId"]')).toBeTruthy();
  expect(document.querySelector('[name="outsideAgreement"]')).toBeNull();
});

test('asked in time it is free; where the OPCO was asked, it is said that it is to be told, and the box is there', async () => {
  const terms = {
    kind: 'K30' as const,
    until: '2027-01-08',
    indemnityCents: 0 as const,
    choice: true as const,
  };
  const { document, one } = await open({
    terms,
    agreements: [{ number: 'A-1', granted: true, from: '2026-11-24', to: '2026-12-24' }],
  });
  expect(document.body.textContent).toContain('le report ne coûte rien au client');
  expect(document.body.textContent).toContain('il est à prévenir');
  expect(one('[name="outsideAgreement"]').getAttribute('type')).toBe('checkbox');
});

test.each<[PostponementState, RegExp]>([
  ['open', /n’a pas encore répondu/],
  ['declined', /peut vous en proposer d’autres/],
  ['offered', /acceptez-le en deux clics/],
  ['agreed', /aux nouvelles dates/],
  ['refused', /n’a pas été acceptée.*Salle prise/],
])('a client reads that its request is %s', async (state, said) => {
  const postponement: Postponement = {
    ...{ requestId: 'r', by: null, reason: 'Inventaire', wishedOn: null, inTime: true, versionId: null },
    ...{ askedAt: '2026-11-12T09:00:00.000Z', answeredAt: null },
    ...{ state, answer: state === 'refused' ? 'Salle prise' : '' },
  };
  const page = <PostponementStanding postponement={postponement} timeZone="Europe/Paris" />;
  expect((await serverPage(page)).document.body.textContent).toMatch(said);
});

test('the order’s page leads to the request that waits, and to none that was answered', async () => {
  const order = { id: 'o', timeZone: 'Europe/Paris', mayWrite: true, pending: null, cancellation: null };
  const line = {
    by: null,
    person: null,
    hash: '',
    documentFileId: null,
    occurredAt: '2026-11-12T09:00:00.000Z',
  };
  const asked = { ...line, id: 'r', kind: 'postponement-asked', facts: { reason: 'Inventaire' } };
  const refused = {
    ...line,
    id: 'n',
    kind: 'postponement-refused',
    facts: { requestId: 'r', reason: 'Non' },
  };
  const shown = async (...history: OrderHistoryLine[]) =>
    (await serverPage(<PostponementAsked order={order as OrderDetails} history={history} />)).document;
  const link = (await shown(asked)).querySelector('a');
  expect(link?.getAttribute('href')).toBe('/manage/orders/o/postponement');
  expect((await shown(refused, asked)).body.textContent).toBe('');
});
