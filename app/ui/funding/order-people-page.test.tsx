import { expect, test } from 'vitest';
import type { OrderPeople, OrderPersonLine } from '~/use-cases/funding/get-order-people.server';
import { OrderPeoplePage } from './order-people-page';
import { serverPage } from '../../../tests/setup/server-page';

const at = '2026-11-12T09:00:00.000Z';
const person = (changed: Partial<OrderPersonLine>): OrderPersonLine => ({
  ...{ id: 'p', enrolmentId: 'e', membershipId: 'm', name: 'Nora Roux', email: 'nora@client.test' },
  ...{ status: 'active', namedWithOrder: true, replaces: null, joinedAt: at, leftAt: null, leftReason: '' },
  ...{ toldOpcoAt: null, toldOrganizationAt: null, departure: null, convokedAt: null, progress: 0 },
  ...changed,
});
const page = (changed: Partial<OrderPeople>): OrderPeople => ({
  ...{ orderId: 'o', number: 'C2026-0001', title: 'Vendre', timeZone: 'Europe/Paris', places: 4, taken: 1 },
  ...{ accepted: true, cancelled: false, funded: true, late: false, worth: null },
  people: [person({})],
  ...changed,
});
const open = (of: OrderPeople, mayTell: boolean) =>
  serverPage(<OrderPeoplePage page={of} base="/o" mayWrite mayTell={mayTell} />);
const tells = 'form[action="/o/participants/p/opco"]';

test('a contact reads that people are named once the order is accepted, and finds no way to before', async () => {
  const { document } = await open(page({ accepted: false }), false);
  expect(document.body.textContent).toContain('Vous inscrirez les participants dès que la commande');
  expect(document.querySelector('a[href="/o/participants/add"]')).toBeNull();
  expect(document.querySelector('form')).toBeNull();
  const organization = await open(page({ accepted: false }), true);
  expect(organization.document.querySelector('a[href="/o/participants/add"]')).not.toBeNull();
});

test('of a newcomer the page says when the organization and the OPCO were told, which may be corrected', async () => {
  const nora = person({ namedWithOrder: false, toldOrganizationAt: at, toldOpcoAt: at });
  const { document, one } = await open(page({ people: [nora] }), true);
  expect(document.body.textContent).toMatch(/Organisme informé le .*OPCO informé le /s);
  expect(one(`${tells} [name=about]`).getAttribute('value')).toBe('arrival');
  expect(one(`${tells} button`).textContent).toContain('Corriger');
});

test('the OPCO is told of a departure that nobody follows', async () => {
  const gone = person({ leftAt: at, departure: { toldOpcoAt: null } });
  const { document, one } = await open(page({ people: [gone] }), true);
  expect(document.body.textContent).toMatch(/Départ\s: OPCO pas encore informé/);
  expect(one(`${tells} [name=about]`).getAttribute('value')).toBe('departure');
  expect(document.querySelector('form[action="/o/participants/p/leave"]')).toBeNull();
  const followed = await open(page({ people: [person({ leftAt: at })] }), true);
  expect(followed.document.querySelector(tells)).toBeNull();
});
