import { afterAll, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

process.env.SANDBOX = '1';
const fake = await openStripe();
const { openLife } = await import('../../setup/contract-life');
const { sum } = await import('~/domain/money');
afterAll(() => fake.stop());

test('fourteen months of Business: each month one invoice, paid, and every rise billed once', async () => {
  const life = await openLife(fake, '2027-01-31T08:00:00Z');
  await life.pays('pm_card_visa');
  expect(await life.chooses('business')).toEqual({ outcome: 'done', how: 'purchase' });
  await life.until('2027-01-31T09:00:00Z');
  const twelve = await life.registers(12);
  expect(await life.state()).toBe('active');
  await life.until('2027-03-15T10:00:00Z');
  await life.archives(twelve.slice(0, 4));
  await life.until('2027-03-20T10:00:00Z');
  await life.registers(6);
  await life.until('2028-03-31T21:00:00Z');
  const invoices = await life.invoices();
  expect(invoices.map(({ issuedOn }) => issuedOn.toISOString().slice(0, 10))).toEqual([
    ...['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30', '2027-07-31'],
    ...['2027-08-31', '2027-09-30', '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29'],
    '2028-03-31',
  ]);
  const lines = await life.lines();
  // One owner, then twelve more on the first day: the month has room for ten, three rise on all of its 28 days.
  expect(lines.find(({ key }) => key === 'adjustment:2027-01-31:2027-01-31')?.excludingVat).toBe(1800);
  // Thirteen were paid for in March; nine were left, six came: two above the mark, 11 days of 31.
  expect(lines.find(({ key }) => key === 'adjustment:2027-02-28:2027-03-20')?.excludingVat).toBe(426);
  expect(lines.find(({ key }) => key === 'advance:2027-03-31')?.excludingVat).toBe(15 * 600);
  expect(new Set(lines.map(({ key }) => key)).size).toBe(lines.length);
  const collections = await life.collections();
  expect(new Set(collections.map(({ status }) => status))).toEqual(new Set(['paid']));
  const paid = (await life.attempts()).filter(({ status }) => status === 'succeeded');
  expect(sum(paid.map(({ cents }) => cents))).toBe(sum(invoices.map(({ includingVat }) => includingVat)));
  expect(paid).toHaveLength(15);
}, 120_000);

test('four failed debits suspend, the last payment reopens in the same minute, and the delay is invoiced apart', async () => {
  const life = await openLife(fake, '2027-03-10T08:00:00Z');
  await life.pays('pm_card_visa');
  await life.chooses('business');
  await life.pays('pm_card_chargeCustomerFail');
  await life.until('2027-04-10T12:00:00Z');
  expect(await life.state()).toBe('past-due');
  await expect(life.registers(1)).rejects.toMatchObject({ code: 'registrations-blocked' });
  await life.until('2027-04-16T12:00:00Z');
  expect(await life.state()).toBe('past-due');
  await life.until('2027-04-17T12:00:00Z');
  expect(await life.state()).toBe('suspended');
  const tries = (await life.attempts()).filter(({ cause }) => cause === 'scheduled');
  expect(tries.map(({ createdAt }) => createdAt.toISOString().slice(0, 10))).toEqual([
    ...['2027-04-09', '2027-04-12', '2027-04-14', '2027-04-16'],
  ]);
  const agenda = await life.database.contractAgenda.findUniqueOrThrow({
    where: { organizationId: life.organizationId },
  });
  expect(agenda.purgeAt?.toISOString().slice(0, 10)).toBe('2027-05-15');
  await life.until('2027-05-12T12:00:00Z');
  expect(await life.notices()).toEqual(
    expect.arrayContaining(['payment-failed', 'suspended', 'purge-warning']),
  );
  const { payInvoice } = await import('~/use-cases/billing/pay-invoice.server');
  await life.pays('pm_card_mastercard');
  const owed = (await life.collections()).filter(({ dueCents }) => dueCents > 0);
  expect(owed).toHaveLength(2); // the invoice, and the document of interest and indemnity
  for (const { invoiceId } of owed) {
    expect(await life.state()).toBe('suspended');
    expect(await payInvoice(life.owner, { invoiceId }, { now: life.now() })).toEqual({ outcome: 'paid' });
  }
  expect(await life.state()).toBe('active');
  await life.until('2027-05-13T12:00:00Z');
  const indemnities = (await life.lines()).filter(({ rule }) => rule === 'P13');
  expect(indemnities.map(({ excludingVat }) => excludingVat)).toEqual([4000]);
  expect((await life.collections()).every(({ dueCents }) => dueCents === 0)).toBe(true);
  expect(await life.notices()).toContain('reopened');
}, 120_000);
