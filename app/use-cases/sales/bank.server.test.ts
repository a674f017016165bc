import { expect, test } from 'vitest';
import { recordPaymentInput } from '~/domain/sales/sale-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { checkBankFile, importBankFile } from '~/use-cases/sales/import-bank-file.server';
import { issueLateSale } from '~/use-cases/sales/issue-late-sale.server';
import { listBankLines } from '~/use-cases/sales/list-bank-lines.server';
import { ignoreBankLine, matchBankLine, reopenBankLine } from '~/use-cases/sales/match-bank-line.server';
import { offsetSale } from '~/use-cases/sales/offset-sale.server';
import { recordPayment, recordRefund } from '~/use-cases/sales/record-payment.server';
import { reversePayment } from '~/use-cases/sales/reverse-payment.server';
import { createMember } from '../../../tests/factories/member';
import { createAdvance } from '../../../tests/factories/sale';

const now = new Date('2026-11-24T09:00:00Z');
const page = { limit: 50, state: 'open' as const };
const file = (...lines: string[]) => ({
  name: 'releve.csv',
  text: ['Date;Libellé;Montant', ...lines].join('\n'),
});

test('the same file twice adds nothing, a longer one only what is new', async () => {
  const admin = await createMember({ role: 'billing' });
  const first = file('23/11/2026;VIR A;10,00', '23/11/2026;VIR A;10,00', '23/11/2026;LOYER;-800,00');
  expect(await checkBankFile(admin, first)).toMatchObject({ known: 0, problems: [] });
  const both = await Promise.all([
    importBankFile(admin, first, { now }),
    importBankFile(admin, first, { now }),
  ]);
  expect(both.map(({ added }) => added).toSorted()).toEqual([0, 3]);
  const longer = file('23/11/2026;VIR A;10,00', '24/11/2026;VIR B;5,00');
  expect(await importBankFile(admin, longer, { now })).toEqual({ added: 1, known: 1 });
  const { items } = await listBankLines(admin, page);
  expect(items.map(({ label, cents }) => [label, cents])).toEqual([
    ['VIR B', 500],
    ['VIR A', 1000],
    ['VIR A', 1000],
  ]);
});

test('a file with a wrong line, or none that names columns, adds nothing', async () => {
  const admin = await createMember({ role: 'admin' });
  const wrong = importBankFile(admin, file('23/11/2026;A;1', 'hier;B;2'), { now });
  await expect(wrong).rejects.toMatchObject({ code: 'bank-file-has-errors' });
  const none = importBankFile(admin, { name: 'x.csv', text: 'bonjour' }, { now });
  await expect(none).rejects.toMatchObject({ code: 'bank-file-unreadable' });
  expect((await listBankLines(admin, page)).items).toEqual([]);
});

test('a file as long as may be is read whole, and known again', async () => {
  const admin = await createMember({ role: 'admin' });
  const long = file(...Array.from({ length: 60_000 }, (_, index) => `1/1/26;${index};1`));
  expect(await importBankFile(admin, long, { now })).toEqual({ added: 60_000, known: 0 });
  expect(await importBankFile(admin, long, { now })).toEqual({ added: 0, known: 60_000 });
});

test('a line pays what it names, never more than is open, and never twice', async () => {
  const { admin, organizationId, invoiceId, number } = await createAdvance();
  await importBankFile(admin, file(`23/11/2026;VIR ${number};4 000,00`, '24/11/2026;SANS RIEN;100,00'), {
    now,
  });
  const { items } = await listBankLines(admin, page);
  const line = items.find(({ label }) => label.includes(number))!;
  const other = items.find(({ label }) => label === 'SANS RIEN')!;
  expect(line.suggestions.map(({ sale }) => sale.id)).toEqual([invoiceId]);
  expect(other.suggestions).toEqual([]);
  const twice = await Promise.allSettled([
    matchBankLine(admin, { lineId: line.id, invoiceId }, { now }),
    matchBankLine(admin, { lineId: line.id, invoiceId }, { now }),
  ]);
  expect(twice.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  const paid = await forOrganization(organizationId).salePayment.findMany({ where: { organizationId } });
  expect(paid.map(({ cents }) => cents)).toEqual([360_000]);
  const [left] = (await listBankLines(admin, page)).items.filter(({ id }) => id === line.id);
  expect(left).toMatchObject({ leftCents: 40_000, pays: [{ number, cents: 360_000 }] });
  const closed = matchBankLine(admin, { lineId: other.id, invoiceId }, { now });
  await expect(closed).rejects.toMatchObject({ code: 'sale-not-open' });
  await reversePayment(admin, { invoiceId, paymentId: paid[0]!.id }, { now });
  expect((await matchBankLine(admin, { lineId: other.id, invoiceId }, { now })).cents).toBe(10_000);
});

test('a line is set aside and put back; those of another organization are unknown', async () => {
  const admin = await createMember({ role: 'admin' });
  await importBankFile(admin, file('24/11/2026;DON;5,00'), { now });
  const [line] = (await listBankLines(admin, page)).items;
  const lineId = line?.id ?? '';
  const stranger = await createMember({ role: 'admin' });
  await expect(ignoreBankLine(stranger, { lineId }, { now })).rejects.toMatchObject({ code: 'not-found' });
  await ignoreBankLine(admin, { lineId }, { now });
  expect((await listBankLines(admin, page)).items).toEqual([]);
  await reopenBankLine(admin, { lineId }, { now });
  expect((await listBankLines(admin, page)).items).toHaveLength(1);
});

test('money that went out gives back what a document was paid too much, other debits are set aside', async () => {
  const { admin, organizationId, invoiceId, number } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-24', method: 'transfer' as const, reference: '' };
  const more = recordPayment(admin, { ...payment, amount: 400_000 }, { now });
  await expect(more).rejects.toMatchObject({ code: 'sale-payment-too-high' });
  await recordPayment(admin, { ...payment, amount: 400_000, overpaid: true }, { now });
  await recordRefund(admin, { invoiceId, amount: 10_000, refundedOn: '2026-11-24', reference: '' }, { now });
  await importBankFile(admin, file(`24/11/2026;VIR ${number};-300,00`, '24/11/2026;LOYER;-800,00'), { now });
  const { items } = await listBankLines(admin, page);
  expect(items.map(({ label, suggestions }) => [label, suggestions.map(({ sale }) => sale.id)])).toEqual([
    [`VIR ${number}`, [invoiceId]],
  ]);
  const lineId = items[0]?.id ?? '';
  expect((await matchBankLine(admin, { lineId, invoiceId }, { now })).cents).toBe(-30_000);
  const again = matchBankLine(admin, { lineId, invoiceId }, { now });
  await expect(again).rejects.toMatchObject({ code: 'bank-line-used' });
  const where = { organizationId, invoiceId };
  const { openCents } = await forOrganization(organizationId).saleCollection.findFirstOrThrow({ where });
  expect(openCents).toBe(0);
  const [rent] = (await listBankLines(admin, { ...page, state: 'ignored' })).items;
  await reopenBankLine(admin, { lineId: rent?.id ?? '' }, { now });
  const nothing = matchBankLine(admin, { lineId: rent?.id ?? '', invoiceId }, { now });
  await expect(nothing).rejects.toMatchObject({ code: 'sale-nothing-to-refund' });
});

test('money is written down of days that have come, and given back no more than there is', async () => {
  const { admin, invoiceId } = await createAdvance();
  const payment = { invoiceId, receivedOn: '2026-11-25', method: 'transfer' as const, reference: '' };
  const toCome = recordPayment(admin, { ...payment, amount: 360_000 }, { now });
  await expect(toCome).rejects.toMatchObject({ code: 'sale-day-to-come' });
  await recordPayment(admin, { ...payment, receivedOn: '2026-11-24', amount: 360_000 }, { now });
  const refund = (amount: number, refundedOn: string) =>
    recordRefund(admin, { invoiceId, amount, refundedOn, reference: '' }, { now });
  await expect(refund(100, '2026-11-24')).rejects.toMatchObject({ code: 'sale-nothing-to-refund' });
  const twice = { ...payment, receivedOn: '2026-11-24', amount: 360_000 };
  await expect(recordPayment(admin, twice, { now })).rejects.toMatchObject({ code: 'sale-not-open' });
  await recordPayment(admin, { ...twice, overpaid: true }, { now });
  await expect(refund(100, '2026-11-25')).rejects.toMatchObject({ code: 'sale-day-to-come' });
  await expect(refund(360_001, '2026-11-24')).rejects.toMatchObject({ code: 'sale-refund-too-high' });
  expect(
    recordPaymentInput.safeParse({ amount: '1', receivedOn: '2026-11-24', method: 'offset' }).success,
  ).toBe(false);
});

test('nothing is offset by a document that is not paid too much', async () => {
  const { admin, invoiceId, organizationId } = await createAdvance();
  await creditSale(
    admin,
    { invoiceId, extent: 'part', amount: 60_000, outcome: 'again', reason: 'Erreur de ligne' },
    { now },
  );
  const where = { organizationId, kind: 'advance', id: { not: invoiceId } };
  const { id: targetId } = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({ where });
  const refused = offsetSale(admin, { invoiceId, targetId }, { now });
  await expect(refused).rejects.toMatchObject({ code: 'sale-nothing-to-refund' });
});

test('interest waits for its rate, the indemnity does not (F12)', async () => {
  const { admin, invoiceId, organizationId } = await createAdvance({
    startsAt: new Date('2029-11-24T08:00:00Z'),
  });
  const late = { now: new Date('2029-11-30T10:00:00Z') };
  const { number } = await issueLateSale(admin, { invoiceId }, late);
  const where = { organizationId, number };
  const issued = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({ where });
  expect(issued.includingVat).toBe(4000);
  const again = issueLateSale(admin, { invoiceId }, late);
  await expect(again).rejects.toMatchObject({ code: 'interest-rate-missing' });
});

test('late payment stands on a document of its own, less what was invoiced of it (K34)', async () => {
  const { admin, organizationId, invoiceId } = await createAdvance();
  await forOrganization(organizationId).interestRate.createMany({
    data: [{ kind: 'ecb', startsOn: new Date('2026-07-01'), basisPoints: 215, changedAt: now }],
    skipDuplicates: true,
  });
  const tooEarly = issueLateSale(admin, { invoiceId }, { now: new Date('2026-11-11T10:00:00Z') });
  await expect(tooEarly).rejects.toMatchObject({ code: 'sale-nothing-late' });
  await issueLateSale(admin, { invoiceId }, { now: new Date('2026-11-21T10:00:00Z') });
  await issueLateSale(admin, { invoiceId }, { now: new Date('2026-12-01T10:00:00Z') });
  const issued = await forOrganization(organizationId).saleInvoice.findMany({
    where: { organizationId, kind: 'late-payment' },
    orderBy: { number: 'asc' },
    include: { lines: true },
  });
  // 3,600.00 at 12.15 % for 10 days, then for 20 less that; 40.00 once.
  expect(issued.map(({ includingVat }) => includingVat)).toEqual([1198 + 4000, 2397 - 1198]);
  // What is given up is not asked for again, what was wrong is.
  const credit = { extent: 'whole' as const, reason: 'Geste commercial' };
  const [first, second] = issued.map(({ id }) => id);
  const later = new Date('2026-12-02T10:00:00Z');
  await creditSale(admin, { ...credit, invoiceId: second!, outcome: 'final' }, { now: later });
  const { number } = await issueLateSale(admin, { invoiceId }, { now: later });
  const next = { organizationId, number };
  const { includingVat } = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({
    where: next,
  });
  expect(includingVat).toBe(120);
  await creditSale(admin, { ...credit, invoiceId: first!, outcome: 'again' }, { now: later });
  const again = await issueLateSale(admin, { invoiceId }, { now: new Date('2026-12-03T10:00:00Z') });
  const anew = { organizationId, number: again.number };
  const { includingVat: sum } = await forOrganization(organizationId).saleInvoice.findFirstOrThrow({
    where: anew,
  });
  expect(sum).toBe(1198 + 4000 + 119);
});
