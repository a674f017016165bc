import { dayFromDatabase, dayToDatabase, type IsoDay } from '~/domain/calendar';
import { evidenceLaw } from '~/domain/proof/retention';
import { retainedContent } from '~/domain/proof/retained-content';
import { toJson } from '~/platform/json.server';
import { openSecret, sealSecret } from '~/platform/secret-box.server';
import type { Tx } from '~/platform/tenancy.server';

/** The kind under which the archive keeps the evidence of trainings that were sold. */
export const archivedEvidence = 'evidence';

/** Orders that were accepted and whose evidence the archive does not hold yet. Two queries, one where there is no order. */
export async function findOrdersToRetain(
  tx: Tx,
  organizationId: string,
): Promise<{ id: string; number: string; endsOn: string }[]> {
  const orders = await tx.trainingOrder.findMany({
    where: { organizationId, acceptedAt: { not: null } },
    orderBy: { id: 'asc' },
    select: { id: true, number: true, endsOn: true },
  });
  if (orders.length === 0) return [];
  const archived = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedEvidence },
    select: { number: true },
  });
  const known = new Set(archived.map(({ number }) => number));
  return orders
    .filter(({ number }) => !known.has(number))
    .map(({ endsOn, ...order }) => ({ ...order, endsOn: dayFromDatabase(endsOn) }));
}

/** Writes that a file is retained, for its time (F14). Once for an order. */
export async function recordRetained(
  tx: Tx,
  organizationId: string,
  kept: {
    id: string;
    order: { id: string; number: string; endsOn: string };
    keptUntil: IsoDay;
    fileName: string;
    bytes: number;
    sha256: string;
    key: string;
  },
  now: Date,
): Promise<void> {
  const { id, order, keptUntil, key, sha256, fileName, bytes } = kept;
  const sealed = Buffer.from(sealSecret(Buffer.from(key), id)).toString('base64');
  await tx.archivedDocument.createMany({
    data: [
      {
        ...{ id, organizationId, kind: archivedEvidence, number: order.number, law: evidenceLaw, sha256 },
        issuedOn: dayToDatabase(order.endsOn),
        expiresOn: dayToDatabase(keptUntil),
        content: toJson({ orderId: order.id, fileName, bytes, key: sealed, openUntil: null }),
        archivedAt: now,
      },
    ],
    skipDuplicates: true,
  });
}

export type RetainedEvidence = {
  id: string;
  number: string;
  fileName: string;
  bytes: number;
  sha256: string;
  endsOn: string;
  keptUntil: string;
  openUntil: string | null;
};

type Row = { id: string; number: string; issuedOn: Date; expiresOn: Date; sha256: string; content: unknown };

const fields = {
  id: true,
  number: true,
  issuedOn: true,
  expiresOn: true,
  sha256: true,
  content: true,
} as const;

function toRetained({ issuedOn, expiresOn, content, ...row }: Row): RetainedEvidence & { sealedKey: string } {
  const { fileName, bytes, key, openUntil } = retainedContent.parse(content);
  return {
    ...{ id: row.id, number: row.number, sha256: row.sha256, fileName, bytes, openUntil, sealedKey: key },
    ...{ endsOn: dayFromDatabase(issuedOn), keptUntil: dayFromDatabase(expiresOn) },
  };
}

/** The evidence that is kept of a purged organization, by the numbers of its orders. One query. */
export async function listRetained(tx: Tx, organizationId: string): Promise<RetainedEvidence[]> {
  const rows = await tx.archivedDocument.findMany({
    where: { organizationId, kind: archivedEvidence },
    orderBy: { number: 'asc' },
    select: fields,
  });
  return rows.map(toRetained).map(({ sealedKey: _, ...retained }) => retained);
}

/** One retained file with the key that opens it; null where there is none. */
export async function readRetained(tx: Tx, organizationId: string, id: string) {
  const row = await tx.archivedDocument.findFirst({
    where: { organizationId, id, kind: archivedEvidence },
    select: fields,
  });
  if (!row) return null;
  const { sealedKey, ...retained } = toRetained(row);
  return { ...retained, key: Buffer.from(openSecret(Buffer.from(sealedKey, 'base64'), id)).toString() };
}

/** Lets the holder of the purge's lasting link fetch a retained file until an instant of real time. */
export async function openRetainedUntil(
  tx: Tx,
  organizationId: string,
  id: string,
  until: Date,
): Promise<boolean> {
  const row = await tx.archivedDocument.findFirst({
    where: { organizationId, id, kind: archivedEvidence },
    select: { content: true },
  });
  if (!row) return false;
  const content = { ...retainedContent.parse(row.content), openUntil: until.toISOString() };
  const { count } = await tx.archivedDocument.updateMany({
    where: { organizationId, id, kind: archivedEvidence },
    data: { content: toJson(content) },
  });
  return count === 1;
}
