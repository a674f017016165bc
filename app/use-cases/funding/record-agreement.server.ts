import type { ActorOf } from '~/domain/actor';
import type { IsoDay } from '~/domain/calendar';
import { agreementWarnings, type AgreementWarning } from '~/domain/funding/agreement-warnings';
import type { FundingAgreement } from '~/domain/funding/order-facts';
import type { Opco } from '~/domain/funding/opcos';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { agreementFileTypes, maximumAgreementBytes } from '~/domain/funding/agreement-file';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { requirePeopleOfOrder } from '~/records/funding/people-of-order.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';
import { refreshOrderAgenda } from '~/records/funding/refresh-order-agenda.server';
import { writeAgreement } from '~/records/funding/write-agreement.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/** Amounts in cents without VAT, minutes for each person, days inclusive. */
export type AgreementToRecord = {
  orderId: string;
  opco: Opco;
  opcoName: string | null;
  number: string;
  receivedAt: Date;
  subrogation: boolean;
  minutes: number;
  hourlyRate: number;
  cap: number;
  enrolmentIds: readonly string[];
  from: IsoDay;
  to: IsoDay;
  note: string;
  /** What it answers or amends. */
  amendsId: string | null;
};

export type RecordedAgreement = { id: string; warnings: AgreementWarning[]; recorded: boolean };

type Context = {
  now: Date;
  source: OrderSource;
  idempotency?: Idempotency | undefined;
  document?: IncomingFile | null;
  /** Says what there is to say and records nothing. */
  dryRun?: boolean;
};

/**
 * Records what an OPCO agreed to pay for an order; a change of an agreement is another that names it, and the document
 * that a client sent with what it answers is kept with it where no other is given. What is odd about
 * it is recorded and told (`warnings`). Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`,
 * `order-cancelled`, `people-not-on-order` (with their names), `agreement-amended`, `idempotency-conflict` and what a
 * file can be refused for.
 */
export async function recordAgreement(
  actor: ActorOf<'member'>,
  { orderId, enrolmentIds, ...input }: AgreementToRecord,
  { now, source, idempotency, document = null, dryRun = false }: Context,
): Promise<RecordedAgreement> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const accepted = { types: agreementFileTypes, maximumBytes: maximumAgreementBytes };
  const file = document && !dryRun ? await receiveFile(organizationId, document, accepted) : null;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const order = await lockOrder(tx, organizationId, orderId);
      await requireFeature(tx, organizationId, 'client-companies', now);
      if (order.status === 'cancelled') throw new Refusal('order-cancelled');
      const participantIds = await requirePeopleOfOrder(tx, organizationId, orderId, enrolmentIds);
      const facts = await factsOf(tx, organizationId, orderId, now);
      const agreement: FundingAgreement = { id: '', ...input, amendedAt: null, enrolmentIds };
      const warnings = facts ? agreementWarnings(facts, { agreement, amendsId: input.amendsId }, now) : [];
      if (dryRun) return { id: '', warnings, recorded: false };
      const about = { purpose: 'agreement-document' as const, uploadedBy: by, now };
      const kept = file
        ? { ...(await recordStoredFile(tx, organizationId, file, about)), sha256: file.sha256 }
        : await sentDocument(tx, organizationId, orderId, input.amendsId);
      const written = {
        ...{ ...input, status: 'granted' as const, participantIds },
        ...{ requestedOn: null, documentFileId: kept?.id ?? null },
      };
      const { id, amendsId } = await writeAgreement(tx, organizationId, orderId, written, { by, now });
      const { opco, opcoName, number: reference, receivedAt, amendsId: _amends, note: _, ...terms } = input;
      const payload = {
        ...{ by, agreementId: id, opco: opcoName ?? opco, reference, receivedAt: receivedAt.toISOString() },
        ...{ ...terms, participantIds, amendsId, documentHash: kept?.sha256 ?? null },
      };
      const fact = { kind: 'agreement-received' as const, payload, source };
      await appendOrderEvidence(tx, organizationId, orderId, fact, now);
      await refreshOrderAgenda(tx, organizationId, orderId, facts, now);
      const subject = { kind: 'order', id: orderId, name: order.number };
      const details = { agreement: reference, opco: opcoName ?? opco };
      const act = { action: 'order.agreement-recorded', subject, details };
      await appendAuditEntry(tx, organizationId, actor, act, now);
      return { id, warnings, recorded: true };
    }),
  );
}

/** The document that the client sent with the request which an agreement answers. */
async function sentDocument(tx: Tx, organizationId: string, orderId: string, amendsId: string | null) {
  if (amendsId === null) return null;
  const request = await tx.fundingAgreement.findFirst({
    where: { organizationId, orderId, id: amendsId, status: 'requested' },
    select: { documentFileId: true },
  });
  if (!request?.documentFileId) return null;
  return tx.storedFile.findUnique({
    where: { organizationId_id: { organizationId, id: request.documentFileId } },
    select: { id: true, sha256: true },
  });
}

async function factsOf(tx: Tx, organizationId: string, orderId: string, now: Date) {
  const known = await readOrderFacts(tx, organizationId, [orderId], { asOf: now, now });
  return known.get(orderId)?.reading?.facts ?? null;
}
