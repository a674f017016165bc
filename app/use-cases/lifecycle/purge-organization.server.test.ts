import { expect, test } from 'vitest';
import { systemActor } from '~/domain/actor';
import { purgeReceiptSchema } from '~/domain/lifecycle/purge-receipt';
import { purgeReceiptHash } from '~/domain/lifecycle/purge-receipt-hash';
import { dataModel } from '~/platform/data-model.server';
import { createId } from '~/platform/id.server';
import { countRowsOf } from '~/platform/erase-rows.server';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { isTenantModel } from '~/platform/tenancy-guard.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendContractEvents } from '~/records/lifecycle/append-contract-events.server';
import { sendNotice } from '~/records/lifecycle/send-notice.server';
import { lockContract } from '~/records/lifecycle/read-contract.server';
import { verifyCertificate } from '~/use-cases/learning/verify-certificate.server';
import { listDuePurges } from '~/use-cases/lifecycle/list-due-purges.server';
import { previewPurge } from '~/use-cases/lifecycle/preview-purge.server';
import { purgeOrganization } from '~/use-cases/lifecycle/purge-organization.server';
import { signInAs } from '../../../tests/factories/account';
import { createClientCompany } from '../../../tests/factories/client';
import { emailsTo } from '../../../tests/factories/email';
import { addPerson, createFullOrganization } from '../../../tests/factories/full-organization';
import { createOrganization } from '../../../tests/factories/organization';

const tenantTables = [...dataModel.keys()].filter(isTenantModel);
const quick = { batch: 2, rest: 0 };

/** How many rows of each tenant table belong to an organization. */
async function rowsOf(organizationId: string): Promise<Record<string, number>> {
  const rows: Record<string, number> = {};
  for (const table of tenantTables) {
    rows[table] = await countRowsOf(forOrganization(organizationId), table, organizationId);
  }
  return rows;
}

async function receiptOf(organizationId: string) {
  const purge = await forAccounts().purge.findUniqueOrThrow({ where: { organizationId } });
  return { ...purge, receipt: purgeReceiptSchema.parse(purge.receipt) };
}

/** Stops a purge before its nth look at the signal, as a kill between two batches would. */
function stopBefore(nth: number): AbortSignal {
  let looks = 0;
  const throwIfAborted = () => {
    looks += 1;
    if (looks === nth) throw new Error('killed');
  };
  return { throwIfAborted } as AbortSignal;
}

test('a purge leaves no row of the organization anywhere, and no other organization is touched', async () => {
  const [one, other] = [await createFullOrganization(), await createFullOrganization()];
  const { organizationId, purgeAt: now } = one;
  const [before, others] = [await rowsOf(organizationId), await rowsOf(other.organizationId)];
  expect(tenantTables.filter((table) => before[table] === 0)).toEqual([]);

  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });

  expect(Object.values(await rowsOf(organizationId)).every((count) => count === 0)).toBe(true);
  expect(await rowsOf(other.organizationId)).toEqual(others);
  // In tables shared by all, what names the organization is the purge, its archive, codes of certificates, and nothing else.
  const named = await queryRaw<{ table: string }>(
    forAccounts(),
    sql`SELECT table_name::text AS "table" FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'organizationId'`,
  );
  for (const { table } of named.filter(({ table }) => !isTenantModel(table))) {
    const model = Reflect.get(forAccounts(), table.charAt(0).toLowerCase() + table.slice(1)) as {
      count: (args: object) => Promise<number>;
    };
    const left = await model.count({ where: { organizationId } });
    const stays = ['Purge', 'ArchivedDocument', 'CertificateCode'].includes(table);
    expect(left > 0, table).toBe(stays);
  }
  expect(await forAccounts().user.count({ where: { id: one.owner.userId } })).toBe(0);
  expect(await forAccounts().user.count({ where: { id: other.owner.userId } })).toBe(1);
});

test('the receipt counts all that was there, names what stays, and its hash is that of its text', async () => {
  const { organizationId, purgeAt: now, invoiceNumber, ownerEmail } = await createFullOrganization();
  const before = await rowsOf(organizationId);
  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });
  const { receipt, receiptHash, tokenHash } = await receiptOf(organizationId);

  for (const table of tenantTables) {
    // The purge adds its own event to the contract and to the log.
    const own = table === 'ContractEvent' || table === 'AuditEntry' ? 1 : 0;
    expect(receipt.rows[table], table).toBe((before[table] ?? 0) + own);
  }
  expect(receipt.files).toEqual({ count: 1, bytes: 1234 });
  expect(receipt.people).toEqual({ erased: 4, kept: 0 });
  expect(receipt.kept).toEqual([
    { what: 'invoices', count: 1, law: 'art. L. 123-22 du Code de commerce', until: '2036-12-31' },
    { what: 'sales', count: 1, law: 'art. L. 123-22 du Code de commerce', until: '2036-12-31' },
    { what: 'contract-proofs', count: 1, law: 'art. 2224 du Code civil', until: '2031-11-16' },
    { what: 'metering', count: 1, law: 'P21', until: '2027-11-16' },
    { what: 'certificates', count: 1, law: null, until: null },
  ]);
  expect(receiptHash).toBe(purgeReceiptHash(receipt));
  expect(JSON.stringify(receipt)).not.toContain(ownerEmail);

  const archived = await forAccounts().archivedDocument.findFirstOrThrow({
    where: { organizationId, kind: 'invoice' },
  });
  const proofs = await forAccounts().archivedDocument.findFirstOrThrow({
    where: { organizationId, kind: 'contract' },
  });
  expect(JSON.stringify(proofs.content)).toContain('"kind":"started"');
  expect(archived.number).toBe(invoiceNumber);
  const [email] = (await emailsTo(ownerEmail)).filter(({ template }) => template === 'purge-receipt');
  expect(email?.values.hash).toBe(receiptHash);
  expect(email).toMatchObject({ attachments: [{ archivedDocumentId: archived.id }] });
  expect(String(email?.values.url)).toMatch(/\/archive\/[\w-]{43}$/);
  expect(tokenHash).toMatch(/^[0-9a-f]{64}$/);
});

test('killed before any batch and run again, a purge gives the receipt of one that went through', async () => {
  const facts = async (organizationId: string) => {
    const { rows, files, people, kept } = (await receiptOf(organizationId)).receipt;
    return { rows, files, people, kept };
  };
  const whole = await createFullOrganization();
  let looks = 0;
  const counting = { throwIfAborted: () => (looks += 1) } as unknown as AbortSignal;
  const at = { now: whole.purgeAt, ...quick };
  await purgeOrganization(systemActor, whole, { ...at, signal: counting });
  const expected = await facts(whole.organizationId);

  const broken = await createFullOrganization();
  for (let nth = 1; nth <= looks; nth += 1) {
    // Each run is stopped one batch later than the one before: between any two, some run ends.
    await purgeOrganization(systemActor, broken, { ...at, signal: stopBefore(nth) }).catch((error: unknown) =>
      expect(error).toMatchObject({ message: 'killed' }),
    );
  }
  await purgeOrganization(systemActor, broken, at);
  expect(await facts(broken.organizationId)).toEqual(expected);
}, 60_000);

test('twice, and twice at once, it is one purge with one receipt', async () => {
  const { organizationId, purgeAt: now, ownerEmail } = await createFullOrganization();
  const purge = () => purgeOrganization(systemActor, { organizationId }, { now, ...quick });
  const done = await Promise.all([purge(), purge()]);
  expect(done.filter((result) => result !== null)).toHaveLength(1);
  const first = await receiptOf(organizationId);
  expect(await purge()).toBeNull();
  expect(await receiptOf(organizationId)).toEqual(first);
  const emails = await emailsTo(ownerEmail);
  expect(emails.filter(({ template }) => template === 'purge-receipt')).toHaveLength(1);
});

test('who belongs to another organization keeps the account and that membership, and so do operators', async () => {
  const { organizationId, purgeAt: now, owner } = await createFullOrganization();
  const elsewhere = await createOrganization();
  const shared = await addPerson(organizationId, 'learner', now);
  const operator = await addPerson(organizationId, 'learner', now);
  const membershipId = createId();
  const { userId } = shared.actor;
  await forAccounts().accountMembership.create({ data: { userId, ...elsewhere, membershipId } });
  await forAccounts().operator.create({ data: { userId: operator.actor.userId, createdAt: now } });

  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });

  expect(await forAccounts().accountMembership.findMany({ where: { userId } })).toEqual([
    { userId, ...elsewhere, membershipId },
  ]);
  expect(await forAccounts().user.count({ where: { id: operator.actor.userId } })).toBe(1);
  expect(await forAccounts().user.count({ where: { id: owner.userId } })).toBe(0);
  expect((await receiptOf(organizationId)).receipt.people).toEqual({ erased: 4, kept: 2 });
});

test('a contact of a client goes with the organization, unless they are one elsewhere', async () => {
  const { organizationId, purgeAt: now, contactUserId } = await createFullOrganization();
  const elsewhere = await createClientCompany();
  const both = await addPerson(organizationId, 'learner', now);
  const { userId } = both.actor;
  const id = createId();
  const clientId = (
    await forOrganization(organizationId).clientCompany.findFirstOrThrow({ where: { organizationId } })
  ).id;
  await forOrganization(organizationId).clientContact.create({
    data: {
      ...{ organizationId, id, clientId, userId, email: both.email, firstName: 'O', lastName: 'E' },
      ...{ status: 'active', createdAt: now },
    },
  });
  const accounts = forAccounts();
  await accounts.accountContact.create({ data: { userId, organizationId, contactId: id } });
  const { contact } = elsewhere;
  await accounts.accountContact.create({
    data: { userId, organizationId: contact.organizationId, contactId: contact.contactId },
  });
  const session = await signInAs(contactUserId, organizationId);

  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });

  expect(await session.viewer()).toBeNull();
  expect(await accounts.user.count({ where: { id: contactUserId } })).toBe(0);
  expect(await accounts.accountContact.findMany({ where: { userId } })).toMatchObject([
    { organizationId: contact.organizationId },
  ]);
  expect((await receiptOf(organizationId)).receipt.people).toEqual({ erased: 4, kept: 1 });
});

test('before its time, with a plan bought or data asked for, nothing is erased', async () => {
  const { organizationId, purgeAt, endsAt } = await createFullOrganization();
  const before = await rowsOf(organizationId);
  const early = new Date(purgeAt.getTime() - 1);
  expect(await purgeOrganization(systemActor, { organizationId }, { now: early, ...quick })).toBeNull();
  expect(await rowsOf(organizationId)).toEqual(before);
  expect(await listDuePurges(systemActor, { now: purgeAt })).toContain(organizationId);

  await inTransaction(forOrganization(organizationId), async (tx) =>
    appendContractEvents(
      tx,
      await lockContract(tx, organizationId),
      [{ kind: 'recovery-requested', at: new Date(endsAt.getTime() - 1) }],
      { actor: systemActor, now: new Date(endsAt.getTime() - 1) },
    ),
  );
  expect(await purgeOrganization(systemActor, { organizationId }, { now: purgeAt, ...quick })).toBeNull();
  expect(await listDuePurges(systemActor, { now: purgeAt })).not.toContain(organizationId);
  expect(await forAccounts().purge.count({ where: { organizationId } })).toBe(0);
});

test('a debit that the bank has not answered holds the purge', async () => {
  const { organizationId, purgeAt: now } = await createFullOrganization();
  await forOrganization(organizationId).paymentAttempt.updateMany({
    where: { organizationId },
    data: { status: 'processing' },
  });
  expect(await purgeOrganization(systemActor, { organizationId }, { now, ...quick })).toBeNull();
});

test('a certificate is still verified, and says what it said', async () => {
  const { organizationId, purgeAt: now } = await createFullOrganization();
  const { code } = await forOrganization(organizationId).certificate.findFirstOrThrow({
    where: { organizationId },
    select: { code: true },
  });
  const from = { address: `198.51.100.${Math.floor(Math.random() * 200)}` };
  const before = await verifyCertificate({ code }, from);
  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });
  const after = await verifyCertificate({ code }, from);
  expect(before?.intact).toBe(true);
  expect(after).toEqual(before);
});

test('a dry run tells the receipt to be, and changes nothing', async () => {
  const { organizationId, purgeAt: now } = await createFullOrganization();
  const before = await rowsOf(organizationId);
  const preview = await previewPurge(systemActor, { organizationId }, { now });
  expect(await rowsOf(organizationId)).toEqual(before);
  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });
  const { rows, files, people, kept, cause, organization } = (await receiptOf(organizationId)).receipt;
  const own = { ContractEvent: (rows.ContractEvent ?? 0) - 1, AuditEntry: (rows.AuditEntry ?? 0) - 1 };
  expect(preview).toEqual({ rows: { ...rows, ...own }, files, people, kept, cause, organization });
});

test('a notice of the contract that a mail server kept waiting is still sent', async () => {
  const { organizationId, purgeAt: now } = await createFullOrganization();
  await inTransaction(forOrganization(organizationId), (tx) =>
    sendNotice(tx, organizationId, { key: 'waiting', kind: 'ended', to: 'owner' }, now),
  );
  const template = { path: ['template'], equals: 'contract-notice' };
  const waiting = { where: { organizationId, deliveredAt: null, payload: template } };
  const before = await forAccounts().outboxMessage.count(waiting);
  expect(before).toBeGreaterThan(0);
  await purgeOrganization(systemActor, { organizationId }, { now, ...quick });
  expect(await forAccounts().outboxMessage.count(waiting)).toBe(before);
});
