import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { DocumentKind } from '~/domain/proof/document-kinds';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Database, Tx } from '~/platform/tenancy.server';

/** What a document is of: a learner, a session, or the whole order. */
export type IssuedKey = {
  orderId: string;
  kind: DocumentKind;
  enrolmentId: string | null;
  sessionId: string | null;
};

const fields = {
  ...{ id: true, kind: true, enrolmentId: true, sessionId: true, version: true, fileId: true },
  ...{ fileName: true, issuedAt: true },
} as const;

/** Every version of each document issued of an order, the first first. One query. */
export function readIssuedDocuments(tx: Tx, organizationId: string, orderId: string) {
  return tx.issuedDocument.findMany({
    where: { organizationId, orderId },
    orderBy: { version: 'asc' },
    select: fields,
  });
}

export type IssuedRow = Awaited<ReturnType<typeof readIssuedDocuments>>[number];

/** The latest version of each document of a kind, by {@link keyOfIssued}, with what it states. One query. */
export async function readLastIssued(tx: Tx, organizationId: string, orderId: string, kind: DocumentKind) {
  const rows = await tx.issuedDocument.findMany({
    where: { organizationId, orderId, kind },
    orderBy: { version: 'asc' },
    select: { ...fields, facts: true },
  });
  return new Map(rows.map((row) => [keyOfIssued(row), row]));
}

export const keyOfIssued = (of: {
  kind: string;
  enrolmentId: string | null;
  sessionId: string | null;
}): string => `${of.kind} ${of.enrolmentId ?? of.sessionId ?? ''}`;

/** The latest version of one document as it stands now; null before there is one. */
export function readStandingVersion(tx: Tx, organizationId: string, key: IssuedKey) {
  return tx.issuedDocument.findFirst({
    where: { organizationId, ...key },
    orderBy: { version: 'desc' },
    select: { id: true, version: true },
  });
}

/** The stored PDF of a convention or amendment that was issued, by the number of its version; null before it is. Two queries. */
export async function readIssuedConvention(db: Database, orderId: string, version: number) {
  const organizationId = db.organizationId ?? '';
  const row = await db.issuedDocument.findFirst({
    where: { organizationId, orderId, kind: 'convention', version },
    select: { fileId: true },
  });
  if (!row) return null;
  return db.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: row.fileId } },
    select: { store: true, storeKey: true },
  });
}

/** Whether a document says what it would say if it were drawn now. */
export const saysTheSame = (kept: unknown, facts: unknown): boolean =>
  canonicalJson(kept) === canonicalJson(toJson(facts));

/** Keeps a document as it was issued, under the lock of its order's row; it names the one that it replaces. */
export async function recordIssuedDocument(
  tx: Tx,
  organizationId: string,
  key: IssuedKey,
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
    data: { organizationId, id: createId(), ...key, ...rest, facts: toJson(facts), issuedAt: now },
    select: { id: true },
  });
}
