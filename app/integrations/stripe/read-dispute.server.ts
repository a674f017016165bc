import type { Dispute } from '~/domain/billing/payment';
import { callStripe } from '~/integrations/stripe/call-stripe.server';
import { idOf } from '~/integrations/stripe/to-payment.server';

const statuses: Readonly<Record<string, Dispute['status']>> = {
  warning_needs_response: 'inquiry',
  warning_under_review: 'inquiry',
  warning_closed: 'inquiry-closed',
  prevented: 'inquiry-closed',
  needs_response: 'needs-response',
  appeal_needs_response: 'needs-response',
  under_review: 'under-review',
  appeal_under_review: 'under-review',
  won: 'won',
  lost: 'lost',
};

/** A dispute as it stands now. */
export async function readDispute(disputeId: string): Promise<Dispute> {
  const dispute = await callStripe((stripe) => stripe.disputes.retrieve(disputeId));
  const status = statuses[dispute.status];
  if (!status) throw new Error(`unknown status of a dispute: ${dispute.status}`);
  const { due_by: dueBy } = dispute.evidence_details;
  return {
    id: dispute.id,
    status,
    amount: dispute.amount,
    currency: dispute.currency,
    reason: dispute.reason,
    paymentId: idOf(dispute.payment_intent),
    openedAt: new Date(dispute.created * 1000),
    evidenceDueBy: dueBy === null ? null : new Date(dueBy * 1000),
  };
}
