import type { Tx } from '~/platform/tenancy.server';

/** What was offered of an order and accepted, oldest first, each with what it says and the paper signed outside. One query. */
export function readAcceptedVersions(tx: Tx, organizationId: string, orderId: string) {
  return tx.orderVersion.findMany({
    where: {
      ...{ organizationId, orderId },
      acceptances: { some: { organizationId, click: { in: ['second', 'attested'] } } },
    },
    orderBy: { number: 'asc' },
    select: {
      ...{ id: true, number: true, content: true, contentHash: true },
      acceptances: { where: { documentFileId: { not: null } }, select: { documentFileId: true } },
    },
  });
}

/** The stored files of these ids. One query. */
export function readStoredFiles(tx: Tx, organizationId: string, ids: readonly string[]) {
  return tx.storedFile.findMany({
    where: { organizationId, id: { in: [...ids] } },
    select: { id: true, store: true, storeKey: true, name: true, mediaType: true },
  });
}
