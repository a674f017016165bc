import type { ActorOf } from '~/domain/actor';
import type { RequestFundingForm } from '~/domain/funding/agreement-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { remindFromNow } from '~/records/funding/remind-from-now.server';
import { writeAgreement } from '~/records/funding/write-agreement.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Notes that an OPCO was asked to fund an order, on which day and under which reference (K18): its answer is missing
 * from then on, also after an earlier one. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan` and
 * `order-cancelled`.
 */
export async function requestFunding(
  actor: ActorOf<'member'>,
  { orderId, opco, opcoName, number, requestedOn, note }: { orderId: string } & RequestFundingForm,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    const name = opco === 'other' ? opcoName : null;
    const asked = {
      ...{ status: 'requested' as const, opco, opcoName: name, number, requestedOn, note },
      ...{ receivedAt: null, subrogation: true, minutes: 0, hourlyRate: 0, cap: 0, from: null, to: null },
      ...{ documentFileId: null, amendsId: null, participantIds: [] },
    };
    const { id } = await writeAgreement(tx, organizationId, orderId, asked, { by, now });
    const payload = { by, agreementId: id, opco: name ?? opco, reference: number, requestedOn };
    const fact = { kind: 'opco-asked' as const, payload, source: 'workspace' as const };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    await remindFromNow(tx, organizationId, orderId, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.funding-requested', subject, details: { opco: name ?? opco } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
    return { id };
  });
}
