import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { creditSale } from '~/use-cases/sales/credit-sale.server';
import { checkBankFile, importBankFile } from '~/use-cases/sales/import-bank-file.server';
import { issueLateSale } from '~/use-cases/sales/issue-late-sale.server';
import { listBankLines } from '~/use-cases/sales/list-bank-lines.server';
import { ignoreBankLine, matchBankLine, reopenBankLine } from '~/use-cases/sales/match-bank-line.server';
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
