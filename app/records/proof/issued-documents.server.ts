import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { DocumentKind } from '~/domain/proof/document-kinds';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type IssuedKey = { orderId: string; kind: DocumentKind; enrolmentId: string | null };

const lastFields = {
  ...{ id: true, kind: true, enrolmentId: true, version: true, fileId: true, fileName: true, sha256: true },
  ...{ bytes: true, facts: true, issuedAt: true },
} as const;

/** The latest version of each document issued of an order, by {@link keyOfIssued}. One query. */
export async function readIssuedDocuments(tx: Tx, organizationId: string, orderId: string) {
  const rows = await tx.issuedDocument.findMany({
    where: { organizationId, orderId },
    orderBy: { version: 'asc' },
    select: lastFields,
  });
  return new Map(rows.map((row) => [keyOfIssued(row), row]));
}

export type IssuedRow = NonNullable<ReturnType<Awaited<ReturnType<typeof readIssuedDocuments>>['get']>>;

export const keyOfIssued = ({ kind, enrolmentId }: { kind: string; enrolmentId: string | null }): string =>
  `${kind} ${enrolmentId ?? ''}`;

/** The latest version of one document; null before there is one. */
export function readLastIssued(tx: Tx, organizationId: string, { orderId, kind, enrolmentId }: IssuedKey) {
  return tx.issuedDocument.findFirst({
    where: { organizationId, orderId, kind, enrolmentId },
    orderBy: { version: 'desc' },
    select: lastFields,
  });
}

/** Whether a document says what it would say if it were drawn now. */
export const saysTheSame = (kept: unknown, facts: unknown): boolean =>
  canonicalJson(kept) === canonicalJson(toJson(facts));

/** Keeps a document as it was issued, under the lock of its order's row; it names the one that it replaces. */
export async function recordIssuedDocument(
  tx: Tx,
  organizationId: string,
  { orderId, kind, enrolmentId }: IssuedKey,
  issued: {
    version: number;
    replacesId: string | null;
    language: string;
    fileName: string;
    fileId: string;
    sha256: string;
    bytes: number;
    facts: unknown;
    issuedBy: string | null;
  },
  now: Date,
): Promise<{ id: string }> {
  const { facts, ...rest } = issued;
  return tx.issuedDocument.create({
    data: {
      ...{ organizationId, id: createId(), orderId, kind, enrolmentId },
      ...rest,
      facts: toJson(facts),
      issuedAt: now,
    },
    select: { id: true },
  });
}
