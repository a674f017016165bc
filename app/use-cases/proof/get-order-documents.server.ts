import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { isDocumentKind, type DocumentKind } from '~/domain/proof/document-kinds';
import type { EvidenceFileStatus } from '~/domain/proof/evidence-file';
import type { MissingPiece } from '~/domain/proof/missing-pieces';
import { carriedOut } from '~/domain/proof/order-file';
import { Refusal } from '~/domain/refusal';
import type { PlanCode } from '~/domain/billing/plan-codes';
import type { Prisma } from '~/platform/generated/client';
import { forOrganization } from '~/platform/tenancy.server';
import { entitlementFields } from '~/records/billing/read-entitlements.server';
import { featureOfferIn } from '~/records/billing/require-feature.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';
import type { AuditVisitLine } from '~/records/proof/audit-visits.server';
import { filesAndLinksFields, filesAndLinksIn } from '~/records/proof/read-files-and-links.server';
import { missingPiecesIn, piecesFields } from '~/records/proof/read-missing-pieces.server';
import { fileOrganizationFields, orderFileFields, orderFileIn } from '~/records/proof/read-order-file.server';

export type OrderDocument = {
  id: string;
  kind: DocumentKind;
  enrolmentId: string | null;
  sessionId: string | null;
  version: number;
  sha256: string;
  issuedAt: string;
};

export type EvidenceFileLine = {
  id: string;
  participantId: string | null;
  name: string | null;
  status: EvidenceFileStatus;
  done: number;
  total: number;
  bytes: number | null;
  missing: number;
  createdAt: string;
};

export type AuditLinkLine = {
  id: string;
  label: string;
  ending: string;
  /** In real time, as are visits. */
  expiresAt: string;
  state: 'open' | 'expired' | 'revoked';
  fileName: string;
  /** In all, and the latest. */
  visitCount: number;
  visits: AuditVisitLine[];
};

export type OrderDocuments = {
  /** Null before the order's acceptance: there is nothing to document. */
  accepted: {
    people: { participantId: string; enrolmentId: string; name: string; minutes: number; over: boolean }[];
    /** With whether every half-day of them is over. */
    sessions: { id: string; title: string; over: boolean }[];
    missing: MissingPiece[];
    signatory: boolean;
  } | null;
  /** Every version, the first of each first. */
  documents: OrderDocument[];
  files: EvidenceFileLine[];
  links: AuditLinkLine[];
  mayMake: boolean;
  liftedBy: PlanCode | null;
};

/**
 * What there is to document of an order: what was issued, what is missing and from whom, its complete files, and the
 * links by which auditors read them. Seven queries. Refuses with `not-allowed` and `not-found`.
 */
export async function getOrderDocuments(
  actor: ActorOf<'member'>,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<OrderDocuments> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: fields,
  });
  const read = await readOrderFacts(db, organizationId, [orderId], { asOf: now, now });
  const known = read.get(orderId);
  if (!row || !known) throw new Refusal('not-found');
  const mayMake = can(actor, 'proof.make');
  const liftedBy = await featureOfferIn(db, row.client.organization, 'opco-files', now);
  if (!known.reading) return { accepted: null, documents: [], files: [], links: [], mayMake, liftedBy };
  const file = orderFileIn(organizationId, known.reading, row, now);
  const names = new Map(file.people.map(({ participantId, name }) => [participantId, name]));
  return {
    accepted: {
      people: file.people.map(({ participantId, enrolmentId, name, minutes, to }) => ({
        ...{ participantId, enrolmentId, name, minutes: carriedOut(minutes), over: to < file.today },
      })),
      sessions: file.content.sessions.map(({ id, title, halfDays }) => ({
        ...{ id, title, over: halfDays.every(({ endsAt }) => new Date(endsAt) <= now) },
      })),
      missing: await missingPiecesIn(db, file, row, { now }),
      signatory: file.signatory !== null,
    },
    documents: row.documents.flatMap(({ kind, issuedAt, ...document }) =>
      isDocumentKind(kind) ? [{ ...document, kind, issuedAt: issuedAt.toISOString() }] : [],
    ),
    ...filesAndLinksIn(row, names),
    ...{ mayMake, liftedBy },
  };
}

const fields = {
  ...{ ...orderFileFields, ...filesAndLinksFields, ...piecesFields },
  client: {
    select: { siren: true, organization: { select: { ...fileOrganizationFields, ...entitlementFields } } },
  },
  documents: {
    orderBy: { version: 'asc' },
    select: {
      ...{ id: true, kind: true, enrolmentId: true, sessionId: true, version: true },
      ...{ sha256: true, issuedAt: true },
    },
  },
} satisfies Prisma.TrainingOrderSelect;
