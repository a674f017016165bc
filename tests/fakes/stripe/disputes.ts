import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { invalid } from './stripe-problem.ts';
import { cardByNumber } from './test-cards.ts';
import { makeId, seconds, type Stored, type World } from './world.ts';

const daysToAnswer = 9;
const day = 86_400_000;

const evidenceFields = [
  ...['access_activity_log', 'billing_address', 'cancellation_policy', 'cancellation_policy_disclosure'],
  ...['cancellation_rebuttal', 'customer_communication', 'customer_email_address', 'customer_name'],
  ...['customer_purchase_ip', 'customer_signature', 'duplicate_charge_documentation'],
  ...['duplicate_charge_explanation', 'duplicate_charge_id', 'product_description', 'receipt'],
  ...['refund_policy', 'refund_policy_disclosure', 'refund_refusal_explanation', 'service_date'],
  ...['service_documentation', 'shipping_address', 'shipping_carrier', 'shipping_date'],
  ...['shipping_documentation', 'shipping_tracking_number', 'uncategorized_file', 'uncategorized_text'],
];
const emptyEvidence = () => ({
  ...Object.fromEntries(evidenceFields.map((field) => [field, null])),
  enhanced_evidence: {},
});

/** A person tells their bank that they do not owe a payment. For debits the bank's word is the last. */
export async function openDispute(world: World, chargeId: string): Promise<void> {
  const charge = await world.load('charge', chargeId);
  const method = await world.load('payment_method', String(charge.object.payment_method));
  const isDebit = method.object.type === 'sepa_debit';
  const cause = isDebit ? 'customer_initiated' : cardByNumber.get(method.hidden.scenario ?? '')?.disputed;
  const isInquiry = cause === 'inquiry';
  const dueBy = new Date(world.now.getTime() + daysToAnswer * day);
  const brand = method.object.card?.brand ?? null;
  const dispute = {
    ...{ id: makeId('du'), object: 'dispute', amount: charge.object.amount, balance_transactions: [] },
    ...{
      charge: chargeId,
      created: seconds(world.now),
      currency: charge.object.currency,
      evidence: emptyEvidence(),
    },
    ...{ enhanced_eligibility_types: [], intended_submission_method: null, livemode: false, metadata: {} },
    evidence_details: {
      ...{ due_by: isDebit ? null : seconds(dueBy), enhanced_eligibility: {}, has_evidence: false },
      ...{ past_due: false, submission_count: 0 },
    },
    ...{ is_charge_refundable: isInquiry, payment_intent: charge.object.payment_intent },
    payment_method_details: isDebit
      ? { type: 'sepa_debit' }
      : {
          card: {
            brand,
            case_type: isInquiry ? 'inquiry' : 'chargeback',
            network: brand,
            network_reason_code: null,
          },
          type: 'card',
        },
    reason: isInquiry ? 'general' : cause,
    status: isDebit ? 'lost' : isInquiry ? 'warning_needs_response' : 'needs_response',
  } as unknown as Stripe.Dispute;
  await world.add('dispute', dispute);
  charge.object.disputed = true;
  await world.save(charge);
  await world.emit('charge.dispute.created', dispute);
  if (!isInquiry) await world.emit('charge.dispute.funds_withdrawn', dispute);
  if (isDebit) await world.emit('charge.dispute.closed', dispute);
  else await world.later(dueBy, 'lose-dispute', dispute.id);
}

/** Nobody answered in time. */
export async function loseDispute(world: World, id: string): Promise<void> {
  const stored = await world.load('dispute', id);
  if (!isOpen(stored.object)) return;
  stored.object.evidence_details.past_due = true;
  await close(world, stored, stored.object.status.startsWith('warning_') ? 'warning_closed' : 'lost');
}

/** Evidence in Stripe's test words: `winning_evidence` wins at once, `losing_evidence` loses; other words wait. */
export async function updateDispute(world: World, id: string, given: Parameters): Promise<Stripe.Dispute> {
  const stored = await world.load('dispute', id, 'dispute');
  const { object: dispute } = stored;
  const evidence = given.within('evidence');
  const words = evidence?.text('uncategorized_text');
  const submit = given.flag('submit') ?? true;
  dispute.metadata = given.metadata(dispute.metadata);
  evidence?.finish();
  given.finish();
  if (words !== undefined) {
    if (!isOpen(dispute)) throw invalid('This dispute is closed.');
    dispute.evidence.uncategorized_text = words;
    dispute.evidence_details.has_evidence = true;
  }
  await world.save(stored);
  if (words === undefined || !submit) return dispute;
  dispute.evidence_details.submission_count += 1;
  const isInquiry = dispute.status.startsWith('warning_');
  if (words === 'winning_evidence') await close(world, stored, isInquiry ? 'warning_closed' : 'won');
  else if (words === 'losing_evidence') await close(world, stored, isInquiry ? 'warning_closed' : 'lost');
  else {
    dispute.status = isInquiry ? 'warning_under_review' : 'under_review';
    await world.save(stored);
    await world.emit('charge.dispute.updated', dispute);
  }
  return dispute;
}

export async function closeDispute(world: World, id: string): Promise<Stripe.Dispute> {
  const stored = await world.load('dispute', id, 'dispute');
  if (!isOpen(stored.object)) throw invalid('This dispute is already closed.');
  await close(world, stored, 'lost');
  return stored.object;
}

const isOpen = ({ status }: Stripe.Dispute) => /needs_response$|under_review$/.test(status);

async function close(world: World, stored: Stored<'dispute'>, status: 'won' | 'lost' | 'warning_closed') {
  const { object: dispute } = stored;
  dispute.status = status;
  await world.save(stored);
  if (status !== 'lost') {
    const charge = await world.load('charge', String(dispute.charge));
    charge.object.disputed = status === 'won';
    await world.save(charge);
  }
  if (status === 'won') await world.emit('charge.dispute.funds_reinstated', dispute);
  await world.emit('charge.dispute.closed', dispute);
}
