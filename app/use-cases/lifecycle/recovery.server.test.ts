import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { makeDataExport } from '~/jobs/make-data-export.server';
import { createId } from '~/platform/id.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { applyPayment } from '~/records/billing/apply-payment.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { acceptRecoveryQuote } from '~/use-cases/lifecycle/accept-recovery-quote.server';
import { advanceContract } from '~/use-cases/lifecycle/advance-contract.server';
import { deleteExpiredArchives } from '~/use-cases/lifecycle/delete-expired-archives.server';
import { deliverRecovery } from '~/use-cases/lifecycle/deliver-recovery.server';
import { finishDataExport } from '~/use-cases/lifecycle/finish-data-export.server';
import { getRecoveredArchive } from '~/use-cases/lifecycle/get-recovered-archive.server';
import { getRecovery } from '~/use-cases/lifecycle/get-recovery.server';
import { listRecoveries } from '~/use-cases/lifecycle/list-recoveries.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';
import { quoteRecovery } from '~/use-cases/lifecycle/quote-recovery.server';
import { requestRecovery } from '~/use-cases/lifecycle/request-recovery.server';
import { writeExportDocuments } from '~/use-cases/lifecycle/write-export-documents.server';
import { writeExportRows } from '~/use-cases/lifecycle/write-export-rows.server';
import { emailsTo } from '../../../tests/factories/email';
import { createFullOrganization } from '../../../tests/factories/full-organization';
import { createMember } from '../../../tests/factories/member';
import { createOperator } from '../../../tests/factories/operator';
import { readZip } from '../../../tests/setup/read-zip';

const day = 24 * 3_600_000;
const reason = 'asked before the end of the Test';
const address = '192.0.2.90';
const later = (from: Date, days: number) => new Date(from.getTime() + days * day);

/** Data asked for at the last second of a Test, and quoted an hour later. */
async function quoted() {
  const full = await createFullOrganization();
  const asked = new Date(full.endsAt.getTime() - 1000);
  await requestRecovery(full.owner, { now: asked });
  const quotedAt = new Date(asked.getTime() + 3_600_000);
  const { organizationId } = full;
  await quoteRecovery(await createOperator(), { organizationId, euros: 9000, reason }, { now: quotedAt });
  return { ...full, quotedAt, lapsesAt: later(quotedAt, 14) };
}

/** The invoice of an accepted quote is paid, as the vendor tells it. */
async function pay(full: Awaited<ReturnType<typeof quoted>>, now: Date): Promise<string> {
  const { organizationId } = full;
  const { invoiceId } = await acceptRecoveryQuote(full.owner, { now });
  const database = forOrganization(organizationId);
  const { includingVat: cents } = await database.invoice.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: invoiceId } },
  });
  const id = createId();
  await database.paymentAttempt.create({
    data: {
      ...{ organizationId, id, invoiceId, number: 1, cause: 'owner', cents, currency: 'EUR' },
      ...{ status: 'created', createdAt: now },
    },
  });
  const paid = { id: `pi_${id}`, status: 'succeeded' as const, failure: null };
  await inTransaction(database, async (tx) => {
    await applyPayment(tx, await lockContract(tx, organizationId), id, paid, now);
  });
  return invoiceId;
}

test('asked for at the last second, the purge waits; a second later it cannot be asked for', async () => {
  const full = await createFullOrganization();
  const { organizationId, owner, endsAt, purgeAt } = full;
  const lastSecond = new Date(endsAt.getTime() - 1);
  await expect(requestRecovery(owner, { now: endsAt })).rejects.toMatchObject({
    code: 'recovery-unavailable',
  });
  await expect(requestRecovery(full.trainer, { now: lastSecond })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await requestRecovery(owner, { now: lastSecond });
  await expect(requestRecovery(owner, { now: lastSecond })).rejects.toMatchObject({
    code: 'recovery-unavailable',
  });
  expect(await purgeOrganization(systemActor, { organizationId }, { now: later(purgeAt, 300) })).toBeNull();
  const waiting = (await listRecoveries(await createOperator())).find(
    ({ organization }) => organization.id === organizationId,
  );
  expect(waiting).toMatchObject({ status: 'requested' });
});

test('a quote is sent once, holds 14 days, and becomes one invoice of one line that nobody debits', async () => {
  const full = await quoted();
  const { organizationId, owner, quotedAt, lapsesAt } = full;
  expect(await getRecovery(owner, { now: quotedAt })).toMatchObject({
    available: false,
    request: { status: 'quoted', quoteCents: 9000, quoteExpiresAt: lapsesAt.toISOString() },
  });
  const [email] = (await emailsTo(full.ownerEmail)).filter(({ values }) => values.kind === 'recovery-quoted');
  expect(email?.values).toMatchObject({ cents: { quote: 9000 } });
  const again = { organizationId, euros: 1, reason };
  await expect(quoteRecovery(await createOperator(), again, { now: quotedAt })).rejects.toMatchObject({
    code: 'recovery-unavailable',
  });

  const accepted = await Promise.all([1, 2].map(() => acceptRecoveryQuote(owner, { now: quotedAt })));
  expect(accepted[0]).toEqual(accepted[1]);
  const invoiceId = accepted[0]?.invoiceId ?? '';
  const toPay = (await listRecoveries(await createOperator())).find(
    ({ organization }) => organization.id === organizationId,
  );
  expect(toPay).toMatchObject({ status: 'quoted', invoiceId });
  const lines = await forOrganization(organizationId).invoiceLine.findMany({
    where: { organizationId, invoiceId },
  });
  expect(lines).toMatchObject([{ rule: 'P05', excludingVat: 9000 }]);
  const collection = await forOrganization(organizationId).invoiceCollection.findUniqueOrThrow({
    where: { organizationId_invoiceId: { organizationId, invoiceId } },
  });
  expect(collection).toMatchObject({ status: 'open', nextAttemptAt: null });
});

test('once data is asked for, no e-mail announces an erasure, and its invoice is said to be debited by nobody', async () => {
  const full = await createFullOrganization();
  const { organizationId, owner, ownerEmail, endsAt } = full;
  const asked = later(endsAt, -10);
  await requestRecovery(owner, { now: asked });
  await advanceContract(organizationId, { now: later(endsAt, -6) });
  await advanceContract(organizationId, { now: later(endsAt, 1) });
  const told = async (kind: string) =>
    (await emailsTo(ownerEmail)).filter(({ values }) => values.kind === kind);
  const ends = [...(await told('end-warning')), ...(await told('ended'))];
  expect(ends.length).toBeGreaterThan(1);
  for (const { values } of ends) {
    expect(values).toMatchObject({ context: 'held' });
    expect(values.instants).not.toHaveProperty('purgeOn');
  }
  await quoteRecovery(
    await createOperator(),
    { organizationId, euros: 9000, reason },
    { now: later(endsAt, 1) },
  );
  await acceptRecoveryQuote(owner, { now: later(endsAt, 2) });
  expect((await told('invoice-issued')).at(-1)?.values).toMatchObject({ context: 'by-hand' });
});

test('paid, the data leaves in an archive that only the link opens, also after the purge, for 30 days', async () => {
  const full = await quoted();
  const { organizationId, ownerEmail, lapsesAt } = full;
  const paidAt = new Date(lapsesAt.getTime() - 1000);
  await pay(full, paidAt);
  // Paid in time, it no longer lapses, however long the export takes.
  await advanceContract(organizationId, { now: later(lapsesAt, 1) });
  expect(await purgeOrganization(systemActor, { organizationId }, { now: later(lapsesAt, 1) })).toBeNull();

  const { exportId } = await forOrganization(organizationId).recoveryRequest.findFirstOrThrow({
    where: { organizationId, status: 'paid' },
  });
  const signal = new AbortController().signal;
  const work = { organizationId, exportId };
  await makeDataExport(work, signal);
  await makeDataExport(work, signal);

  const letters = (await emailsTo(ownerEmail)).filter(({ template }) => template === 'recovery-ready');
  expect(letters).toHaveLength(1);
  const token = String(letters[0]?.values.url).split('/').at(-1) ?? '';
  const delivered = new Date();
  await purgeOrganization(systemActor, { organizationId }, { now: later(delivered, 1), rest: 0 });
  expect(await forAccounts().purge.count({ where: { organizationId, status: 'done' } })).toBe(1);

  const open = (now: Date) => getRecoveredArchive({ token }, { address, now });
  const file = await open(delivered);
  const whole = Buffer.from(await new Response((await file.read()) as ReadableStream).arrayBuffer());
  expect(createHash('sha256').update(whole).digest('hex')).toBe(file.sha256);
  expect(String(readZip(whole).get('people.csv'))).toContain(ownerEmail);
  const part = (await file.read({ from: 5, to: 24 })) as ReadableStream;
  expect(Buffer.from(await new Response(part).arrayBuffer()).equals(whole.subarray(5, 25))).toBe(true);

  await expect(
    getRecoveredArchive(
      { token: token.replace(/^./, (first) => (first === 'x' ? 'y' : 'x')) },
      { address, now: delivered },
    ),
  ).rejects.toMatchObject({ code: 'not-found' });
  const over = later(delivered, 31);
  await expect(open(over)).rejects.toMatchObject({ code: 'not-found' });
  await deleteExpiredArchives(systemActor, { dryRun: false }, { now: over });
  await expect(file.read()).rejects.toMatchObject({ code: 'not-found' });
});

test('a sweep that comes before the delivery leaves what was paid for, however late the delivery', async () => {
  const full = await quoted();
  const { organizationId, quotedAt } = full;
  await pay(full, quotedAt);
  const where = { organizationId, status: 'paid' };
  const database = forOrganization(organizationId);
  const { exportId } = await database.recoveryRequest.findFirstOrThrow({ where });
  const at = { organizationId, exportId: exportId ?? '' };
  const now = { now: quotedAt };
  let next = await writeExportRows(systemActor, at, now);
  while (next === 'rows') next = await writeExportRows(systemActor, at, now);
  while (next === 'documents') next = await writeExportDocuments(systemActor, at);
  await finishDataExport(systemActor, at, now);
  const late = later(quotedAt, 8);
  await deleteExpiredArchives(systemActor, { dryRun: false }, { now: late });
  await deliverRecovery(systemActor, at, { now: late });
  const letters = (await emailsTo(full.ownerEmail)).filter(({ template }) => template === 'recovery-ready');
  expect(letters).toHaveLength(1);
  expect(await database.recoveryRequest.count({ where: { organizationId, status: 'delivered' } })).toBe(1);
  const made = { organizationId, id: at.exportId, status: 'deleted' };
  expect(await database.dataExport.count({ where: made })).toBe(1);
});

test('unpaid, the quote lapses, its invoice is credited, and the purge goes on', async () => {
  const full = await quoted();
  const { organizationId, owner, quotedAt, lapsesAt } = full;
  const { invoiceId } = await acceptRecoveryQuote(owner, { now: quotedAt });
  await advanceContract(organizationId, { now: new Date(lapsesAt.getTime() - 1) });
  expect(await getRecovery(owner, { now: quotedAt })).toMatchObject({ request: { status: 'quoted' } });
  await advanceContract(organizationId, { now: lapsesAt });
  await advanceContract(organizationId, { now: lapsesAt });
  expect(await getRecovery(owner, { now: lapsesAt })).toMatchObject({ request: { status: 'lapsed' } });
  const credits = await forOrganization(organizationId).invoice.count({
    where: { organizationId, creditsId: invoiceId },
  });
  expect(credits).toBe(1);
  await expect(acceptRecoveryQuote(owner, { now: lapsesAt })).rejects.toMatchObject({ code: 'not-found' });
  expect(await purgeOrganization(systemActor, full, { now: lapsesAt, rest: 0 })).not.toBeNull();
});

test('a stranger has nothing to ask, to accept or to quote', async () => {
  const { organizationId, quotedAt } = await quoted();
  const stranger = await createMember({ role: 'owner' });
  await expect(acceptRecoveryQuote(stranger, { now: quotedAt })).rejects.toMatchObject({ code: 'not-found' });
  await expect(requestRecovery(stranger, { now: quotedAt })).rejects.toMatchObject({
    code: 'recovery-unavailable',
  });
  expect(await forOrganization(organizationId).recoveryRequest.count({ where: { organizationId } })).toBe(2);
});
