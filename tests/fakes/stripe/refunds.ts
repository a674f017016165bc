import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { invalid } from './stripe-problem.ts';
import { addBusinessDays } from './test-accounts.ts';
import { cardByNumber } from './test-cards.ts';
import { makeId, seconds, type World } from './world.ts';

const reasons = ['duplicate', 'fraudulent', 'requested_by_customer'] as const;

/** Gives money back: at once on most cards, within three days on accounts; some test cards fail a day later. */
export async function createRefund(world: World, given: Parameters): Promise<Stripe.Refund> {
  const intentId = given.text('payment_intent');
  const chargeId = given.text('charge') ?? (intentId ? await chargeOf(world, intentId) : undefined);
  if (!chargeId)
    throw invalid('One of these params is required: charge, payment_intent.', { code: 'parameter_missing' });
  const stored = await world.load('charge', chargeId, 'charge');
  const { object: charge } = stored;
  const left = charge.amount - charge.amount_refunded;
  const amount = given.whole('amount') ?? left;
  if (charge.status !== 'succeeded')
    throw invalid('This charge has not succeeded.', { code: 'charge_not_refundable' });
  if (charge.disputed) throw invalid('This charge is disputed.', { code: 'charge_disputed' });
  if (left === 0)
    throw invalid(`Charge ${charge.id} has already been refunded.`, { code: 'charge_already_refunded' });
  if (amount < 1 || amount > left) {
    throw invalid(`Refund amount (${amount}) is greater than what is left of the charge (${left}).`, {
      param: 'amount',
    });
  }
  const method = await world.load('payment_method', String(charge.payment_method));
  const isDebit = method.object.type === 'sepa_debit';
  const course = cardByNumber.get(method.hidden.scenario ?? '')?.refunds;
  const isPending = isDebit || course === 'later';
  const refund = {
    ...{ id: makeId('re'), object: 'refund', amount, balance_transaction: makeId('txn'), charge: charge.id },
    ...{
      created: seconds(world.now),
      currency: charge.currency,
      customer: charge.customer,
      customer_account: null,
    },
    destination_details: isDebit
      ? { sepa_bank_transfer: {}, type: 'sepa_bank_transfer' }
      : { card: { type: 'refund' }, type: 'card' },
    ...{
      metadata: given.metadata(),
      payment_intent: charge.payment_intent,
      payment_method: charge.payment_method,
    },
    ...{
      reason: given.oneOf('reason', reasons) ?? null,
      receipt_number: null,
      source_transfer_reversal: null,
    },
    ...{ status: isPending ? 'pending' : 'succeeded', transfer_reversal: null },
  } as unknown as Stripe.Refund;
  given.finish();
  await world.add('refund', refund);
  charge.amount_refunded += amount;
  charge.refunded = charge.amount_refunded === charge.amount;
  await world.save(stored);
  await world.emit('refund.created', refund);
  await world.emit('charge.refunded', charge);
  if (isPending) await world.later(addBusinessDays(world.now, isDebit ? 3 : 1), 'settle-refund', refund.id);
  if (course === 'fail-later') await world.later(addBusinessDays(world.now, 1), 'fail-refund', refund.id);
  return refund;
}

async function chargeOf(world: World, intentId: string): Promise<string | undefined> {
  const { object: intent } = await world.load('payment_intent', intentId, 'payment_intent');
  if (intent.status === 'succeeded') return String(intent.latest_charge);
  throw invalid(`This PaymentIntent (${intentId}) has no successful charge to refund.`, {
    param: 'payment_intent',
  });
}

export async function settleRefund(world: World, id: string): Promise<void> {
  const stored = await world.load('refund', id);
  stored.object.status = 'succeeded';
  await world.save(stored);
  await world.emit('refund.updated', stored.object);
  await world.emit('charge.refund.updated', stored.object);
}

/** The bank sends the money back: it is ours again. */
export async function failRefund(world: World, id: string): Promise<void> {
  const stored = await world.load('refund', id);
  const { object: refund } = stored;
  Object.assign(refund, {
    ...{ status: 'failed', failure_reason: 'expired_or_canceled_card' },
    failure_balance_transaction: makeId('txn'),
  });
  await world.save(stored);
  const charge = await world.load('charge', String(refund.charge));
  charge.object.amount_refunded -= refund.amount;
  charge.object.refunded = false;
  await world.save(charge);
  await world.emit('refund.updated', refund);
  await world.emit('refund.failed', refund);
}
