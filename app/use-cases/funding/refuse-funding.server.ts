import type { ActorOf } from '~/domain/actor';
import type { Opco } from '~/domain/funding/opcos';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { readOrderFacts } from '~/records/funding/read-order-facts.server';
import { refreshOrderAgenda } from '~/records/funding/refresh-order-agenda.server';
import { writeAgreement } from '~/records/funding/write-agreement.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

type Refused = {
  orderId: string;
  opco: Opco;
  opcoName: string | null;
  number: string;
  receivedAt: Date;
  note: string;
  /** The request that it answers, or the agreement that the OPCO takes back. */
  amendsId: string | null;
};

/**
 * Records that an OPCO does not fund an order, or no longer does: the client then owes what was delivered (K20, K21).
 * Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `order-cancelled` and `agreement-amended`.
 */
export async function refuseFunding(
  actor: ActorOf<'member'>,
  { orderId, ...answer }: Refused,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    const refused = {
      ...{ ...answer, status: 'refused' as const, requestedOn: null, from: null, to: null },
      ...{ subrogation: false, minutes: 0, hourlyRate: 0, cap: 0, documentFileId: null, participantIds: [] },
    };
    const { id, amendsId } = await writeAgreement(tx, organizationId, orderId, refused, { by, now });
    const { opco, opcoName, number: reference, receivedAt } = answer;
    const told = { opco: opcoName ?? opco, reference, receivedAt: receivedAt.toISOString(), amendsId };
    const payload = { by, agreementId: id, ...told };
    const fact = { kind: 'agreement-refused' as const, payload, source: 'workspace' as const };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const known = await readOrderFacts(tx, organizationId, [orderId], { asOf: now, now });
    const facts = known.get(orderId)?.reading?.facts ?? null;
    await refreshOrderAgenda(tx, organizationId, orderId, facts, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.funding-refused', subject, details: { opco: opcoName ?? opco } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { id };
  });
}
