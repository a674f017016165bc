import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Erases the rows of so many files of an organization, and has the worker remove their bytes from the store that holds
 * them. The messages belong to no organization: they outlive it. Returns how many files, and their bytes.
 */
export async function eraseStoredFiles(
  tx: Tx,
  organizationId: string,
  limit: number,
): Promise<{ count: number; bytes: number }> {
  const files = await tx.storedFile.findMany({
    where: { organizationId },
    orderBy: { id: 'asc' },
    take: limit,
    select: { id: true, store: true, storeKey: true, bytes: true },
  });
  await appendOutboxMessages(
    tx,
    files.map(({ id, store, storeKey }) => ({
      ...{ kind: 'work' as const, name: 'remove-stored-file', organizationId: null },
      ...{ values: { organizationId, store, storeKey }, deliveryKey: `remove-stored-file:${id}` },
    })),
  );
  const { count } = await tx.storedFile.deleteMany({
    where: { organizationId, id: { in: files.map(({ id }) => id) } },
  });
  return { count, bytes: files.reduce((sum, { bytes }) => sum + Number(bytes), 0) };
}
