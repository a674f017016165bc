import { eraseRows, type RowKey } from '~/platform/erase-rows.server';
import type { Tx } from '~/platform/tenancy.server';
import { eraseAccounts } from '~/records/lifecycle/erase-accounts.server';
import type { Erased } from '~/records/lifecycle/erase-batch.server';
import { eraseCertificates } from '~/records/lifecycle/erase-certificates.server';
import { eraseStoredFiles } from '~/records/lifecycle/erase-stored-files.server';

/** What goes with the organization itself: who hears of the purge, and the contract that says it is being purged. */
export const erasedLast: readonly string[] = ['Subscription', 'Organization'];

type Batch = {
  organizationId: string;
  table: string;
  key: RowKey;
  /** The key after which this batch begins; null for the first. */
  after: string[] | null;
  limit: number;
};

/**
 * Erases the next rows of a table with what hangs on them elsewhere: bytes of files, public codes of certificates,
 * accounts of people. `after` is where the next batch begins, null at the end; owners are left for the last moment.
 */
export async function eraseTableBatch(
  tx: Tx,
  { organizationId, table, key, after, limit }: Batch,
): Promise<Erased & { after: string[] | null; more: boolean }> {
  if (table === 'Certificate') {
    const certificates = await eraseCertificates(tx, organizationId, limit);
    return { rows: { [table]: certificates }, certificates, after: null, more: certificates === limit };
  }
  if (table === 'StoredFile') {
    const { count, bytes } = await eraseStoredFiles(tx, organizationId, limit);
    return { rows: { [table]: count }, files: count, fileBytes: bytes, after: null, more: count === limit };
  }
  if (table === 'Membership') return eraseMembers(tx, organizationId, limit);
  if (table === 'ClientContact') return eraseContacts(tx, organizationId, limit);
  const { count, last } = await eraseRows(tx, table, { organizationId, key, after, limit });
  // Once through, a last look from the start finds rows that somebody was changing.
  const whole = count === limit;
  return { rows: { [table]: count }, after: whole ? last : null, more: whole || after !== null };
}

async function eraseMembers(tx: Tx, organizationId: string, limit: number) {
  const members = await tx.membership.findMany({
    where: { organizationId, role: { not: 'owner' } },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, userId: true },
  });
  const people = await eraseAccounts(
    tx,
    organizationId,
    members.flatMap(({ userId }) => userId ?? []),
  );
  const { count } = await tx.membership.deleteMany({
    where: { organizationId, id: { in: members.map(({ id }) => id) } },
  });
  return { rows: { Membership: count }, people, after: null, more: members.length === limit };
}

/** Whoever is a member here too is counted, and perhaps erased, with the members. */
async function eraseContacts(tx: Tx, organizationId: string, limit: number) {
  const contacts = await tx.clientContact.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, userId: true },
  });
  const ids = contacts.map(({ id }) => id);
  const userIds = contacts.flatMap(({ userId }) => userId ?? []);
  const members = await tx.membership.findMany({
    where: { organizationId, userId: { in: userIds } },
    select: { userId: true },
  });
  const memberIds = new Set(members.map(({ userId }) => userId));
  const people = await eraseAccounts(
    tx,
    organizationId,
    userIds.filter((userId) => !memberIds.has(userId)),
  );
  await tx.accountContact.deleteMany({ where: { organizationId, contactId: { in: ids } } });
  await tx.session.deleteMany({ where: { organizationId, contactId: { in: ids } } });
  const { count } = await tx.clientContact.deleteMany({ where: { organizationId, id: { in: ids } } });
  return { rows: { ClientContact: count }, people, after: null, more: contacts.length === limit };
}
