import { expect, test } from 'vitest';
import type { PricedSeats } from '~/domain/billing/priced-seats';
import type { OrderPeople } from '~/use-cases/funding/get-order-people.server';
import { AddPeoplePage } from './add-people-page';
import { serverPage } from '../../../tests/setup/server-page';

/** Two people more on Business, a month of each of them on the next invoice. */
const price: PricedSeats = {
  ...{ add: 2, plan: 'business', unit: 'registered-user', registered: 14, limit: null, liftedBy: null },
  ...{ blocked: false, continues: true, next: null },
  adjustment: { seats: 0, days: 0, excludingVat: 0 },
  nextInvoice: { on: '2026-12-27', lines: [], excludingVat: 9600, before: 8400 },
  ...{ monthlyBefore: 8400, monthlyAfter: 9600 },
} as unknown as PricedSeats;

const page = { places: 4, taken: 0, funded: false, accepted: false, late: false } as OrderPeople;
const found = (name: string, line: number) => ({
  ...{ line, email: `${name}@client.test`, firstName: name, lastName: 'Roux', kind: 'new' as const },
});
const checked = {
  people: [found('Nora', 2), found('Omar', 3)],
  ...{ problems: [], addable: 2, asks: 0, registers: 2, free: 4 },
};

const open = (priced: PricedSeats | null) =>
  serverPage(<AddPeoplePage base="/o" replaced={null} error={null} {...{ page, checked, price: priced }} />);

const confirms = 'form[action="/o/participants/confirm"]';

test('whoever pays for the people reads what they cost before the click, and how to go on where none fit', async () => {
  const { one, document } = await open(price);
  expect(one('[role=status]').textContent).toMatch(/27 décembre 2026, puis 12,00\s€ HT par mois/);
  expect(document.querySelector(confirms)).not.toBeNull();
  const full = await open({ ...price, plan: 'pro', limit: 15, liftedBy: 'business' });
  expect(full.one('[role=status] a').getAttribute('href')).toBe('/manage/billing/plans');
  expect(full.document.querySelector(confirms)).toBeNull();
});

test('a client, who pays no places, reads no price; a file goes with the form without a script', async () => {
  const { document, one } = await open(null);
  expect(document.querySelector('[role=status]')).toBeNull();
  expect(document.querySelector(confirms)).not.toBeNull();
  expect(one('form[enctype="multipart/form-data"] input[type=file]').getAttribute('name')).toBe('file');
});

test('why somebody is replaced is asked where the replacement is confirmed, and goes with it', async () => {
  const one = { ...checked, people: [found('Nora', 2)], addable: 1 };
  const replaced = { id: 'p', name: 'Léa' };
  const { document } = await serverPage(
    <AddPeoplePage base="/o" error={null} price={null} checked={one} {...{ page, replaced }} />,
  );
  const names = [...document.querySelectorAll(`${confirms} input`)].map((input) =>
    input.getAttribute('name'),
  );
  expect(names).toEqual(['people', 'replacesId', 'reason']);
});

test('whom the organization is to confirm goes with the others, or is asked for alone', async () => {
  const known = { ...found('Qui', 4), kind: 'to-confirm' as const };
  const mixed = { ...checked, people: [...checked.people, known], asks: 1 };
  const both = await serverPage(
    <AddPeoplePage base="/o" replaced={null} error={null} price={null} {...{ page, checked: mixed }} />,
  );
  expect(both.one(`${confirms} button`).textContent).toContain('3');
  expect(both.one(`${confirms} [name=people]`).getAttribute('value')).toContain('Qui@client.test');
  const alone = { ...mixed, people: [known], addable: 0, registers: 0 };
  const { one } = await serverPage(
    <AddPeoplePage base="/o" replaced={null} error={null} price={null} {...{ page, checked: alone }} />,
  );
  expect(one(`${confirms} button`).textContent).toContain('Demander');
});

test('where no place is left nobody is typed in vain; a place to take over is free all the same', async () => {
  const full = { ...page, taken: 4 };
  const given = { base: '/o', error: null, price: null, checked: null, page: full };
  const closed = await serverPage(<AddPeoplePage {...given} replaced={null} />);
  expect(closed.document.querySelector('form')).toBeNull();
  expect(closed.one('a').getAttribute('href')).toBe('/o/participants');
  const taken = await serverPage(<AddPeoplePage {...given} replaced={{ id: 'p', name: 'Léa' }} />);
  expect(taken.document.querySelector('[name=firstName0]')).not.toBeNull();
});
