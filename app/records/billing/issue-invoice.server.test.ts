import { expect, test } from 'vitest';
import type { DraftLine } from '~/domain/billing/period-lines';
import { parseInvoiceNumber } from '~/domain/billing/invoice-number';
import { database } from '~/platform/database.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { issueInvoice } from '~/records/billing/issue-invoice.server';
import { keepContract } from '~/records/lifecycle/append-contract-events.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { createOrganization } from '../../../tests/factories/organization';

const line: DraftLine = {
  ...{ key: 'advance:2031-05-01', rule: 'P09', quantity: 10, unitPrice: 600, excludingVat: 6000 },
  facts: {
    kind: 'advance',
    plan: 'business',
    seats: 10,
    unitPrice: 600,
    from: '2031-05-01',
    to: '2031-06-01',
  },
};
const period = { from: '2031-05-01', to: '2031-06-01' };

async function issue(organizationId: string, now: Date, fails = false) {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const opened = await keepContract(tx, await lockContract(tx, organizationId), now);
    const issued = await issueInvoice(
      tx,
      opened,
      { kind: 'invoice', lines: [line], period, collectAt: null },
      now,
    );
    if (fails) throw new Error('something went wrong after the number was taken');
    return issued;
  });
}

test('fifty issuers at once, some of which fail, leave no gap and no number twice', async () => {
  const now = new Date('2031-05-01T10:00:00Z');
  const organizations = await Promise.all(Array.from({ length: 50 }, () => createOrganization()));
  const outcomes = await Promise.allSettled(
    organizations.map(({ organizationId }, index) => issue(organizationId, now, index % 10 === 3)),
  );
  const sequences = outcomes
    .flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value.number : []))
    .map((number) => parseInvoiceNumber(number)?.sequence ?? 0)
    .sort((one, other) => one - other);
  expect(sequences).toEqual(Array.from({ length: 45 }, (_, index) => index + 1));
  const series = await database.invoiceSeries.findFirst({ where: { year: 2031 } });
  expect(series?.last).toBe(45);
}, 60_000);

test('each year begins at one, and a clock that is behind never dates a document before the one it follows', async () => {
  const { organizationId } = await createOrganization();
  const first = await issue(organizationId, new Date('2033-01-02T10:00:00Z'));
  expect(first.number).toMatch(/2033-000001$/);
  const behind = await issue(organizationId, new Date('2033-01-01T10:00:00Z'));
  expect(behind.number).toMatch(/2033-000002$/);
  expect(behind.document.issuedOn).toBe('2033-01-02');
  expect((await issue(organizationId, new Date('2033-12-31T23:30:00Z'))).number).toMatch(/2034-000001$/);
});

test('an issued document keeps the names and addresses of its day, and nobody changes it', async () => {
  const { organizationId } = await createOrganization();
  const { id, document } = await issue(organizationId, new Date('2032-03-01T10:00:00Z'));
  await database.organization.update({
    where: { id: organizationId },
    data: { name: 'Autre nom', street: '2 rue Autre', country: 'BE' },
  });
  const kept = await database.invoice.findFirstOrThrow({ where: { organizationId, id } });
  expect(kept.document).toEqual(document);
  await expect(
    database.invoice.updateMany({ where: { organizationId, id }, data: { includingVat: 1 } }),
  ).rejects.toThrow(/append-only/);
  await expect(database.invoiceLine.deleteMany({ where: { organizationId } })).rejects.toThrow(/append-only/);
});
