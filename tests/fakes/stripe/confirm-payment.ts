import type Stripe from 'stripe';
import { addCharge } from './charges.ts';
import type { Parameters } from './parameters.ts';
import { findMethod } from './payment-methods.ts';
import { challenge } from './setup-intents.ts';
import { invalid, StripeProblem } from './stripe-problem.ts';
import { accountScenarios, addBusinessDays, type AccountScenarioName } from './test-accounts.ts';
import { cardByNumber, confirmationRequired, expired, processingError, type Decline } from './test-cards.ts';
import type { Stored, World } from './world.ts';

type Payment = Stored<'payment_intent'>;
type Method = Stored<'payment_method'>;

/** What a confirmation says of itself, beside the payment method. */
export const confirmation = (given: Parameters) => ({
  offSession: given.flag('off_session') ?? false,
  returnUrl: given.text('return_url') ?? null,
});

/** Whether the network of the cards answers. */
export type Network = { cardsAreDown: boolean };

/** Asks the bank for the money; throws its refusal, which is kept. */
export async function confirmPayment(
  world: World,
  stored: Payment,
  how: { method?: string | undefined; offSession: boolean; returnUrl: string | null },
  network: Network,
): Promise<void> {
  const { object: intent, hidden } = stored;
  if (!['requires_payment_method', 'requires_confirmation', 'requires_action'].includes(intent.status)) {
    throw unexpectedState(intent, 'confirmed');
  }
  const methodId = how.method ?? (typeof intent.payment_method === 'string' ? intent.payment_method : null);
  if (!methodId)
    throw invalid('A PaymentIntent is confirmed with a payment method.', { param: 'payment_method' });
  const method = await findMethod(world, methodId);
  const { object: paying } = method;
  if (paying.customer !== null && paying.customer !== intent.customer) {
    throw invalid('The payment method belongs to another customer.', { param: 'payment_method' });
  }
  if (!intent.payment_method_types.includes(paying.type)) {
    throw invalid(`The payment method type ${paying.type} is not allowed.`, { param: 'payment_method' });
  }
  Object.assign(hidden, { offSession: how.offSession, returnUrl: how.returnUrl });
  Object.assign(intent, { payment_method: paying.id, last_payment_error: null, next_action: null });
  if (paying.type === 'sepa_debit') return startDebit(world, stored, method);
  if (network.cardsAreDown) throw await refusePayment(world, stored, method, processingError);
  const card = cardByNumber.get(method.hidden.scenario ?? '');
  const asks = card?.confirmsPayments;
  const wants = how.offSession
    ? asks === 'always' || (asks === 'unless-set-up' && !method.hidden.ready)
    : asks !== undefined;
  if (!wants) return settleCard(world, stored, method);
  if (how.offSession) throw await refusePayment(world, stored, method, confirmationRequired);
  intent.status = 'requires_action';
  intent.next_action = challenge(world, intent.id, how.returnUrl) as Stripe.PaymentIntent.NextAction;
  await world.save(stored);
  await world.emit('payment_intent.requires_action', intent);
}

/** What the bank says of a card once its holder has confirmed, or need not. */
export async function settleCard(world: World, stored: Payment, method: Method): Promise<void> {
  const card = cardByNumber.get(method.hidden.scenario ?? '');
  if (card?.refusedAtPayment) throw await refusePayment(world, stored, method, card.refusedAtPayment);
  if (hasExpired(world, method.object)) throw await refusePayment(world, stored, method, expired);
  const { object: charge } = await addCharge(world, stored.object, method.object, { status: 'succeeded' });
  await succeed(world, stored, charge.id);
  if (card?.disputed) await world.later(world.now, 'open-dispute', charge.id);
}

/** A card is good until the end of the month that it names. */
function hasExpired({ now }: World, { card }: Stripe.PaymentMethod): boolean {
  return card ? now.getTime() >= Date.UTC(card.exp_year, card.exp_month) : false;
}

export async function succeed(world: World, stored: Payment, chargeId: string): Promise<void> {
  const { object: intent } = stored;
  Object.assign(intent, {
    ...{ status: 'succeeded', amount_received: intent.amount, latest_charge: chargeId, next_action: null },
    last_payment_error: null,
  });
  await world.save(stored);
  await world.emit('payment_intent.succeeded', intent);
}

/** A debit is asked of the bank now and answered days later. */
async function startDebit(world: World, stored: Payment, method: Method): Promise<void> {
  const { object: intent } = stored;
  if (intent.currency !== 'eur') throw invalid('SEPA debits are in euros.', { param: 'currency' });
  const { rows } = await world.client.query<{ id: string }>(
    `SELECT id FROM sandbox.stripe_object WHERE kind = 'mandate' AND data @> $1 ORDER BY seq DESC LIMIT 1`,
    [JSON.stringify({ payment_method: method.object.id, status: 'active' })],
  );
  const mandate = rows[0]?.id;
  if (!mandate) throw invalid('A debit needs a mandate.', { param: 'mandate_data' });
  const { object: charge } = await addCharge(world, intent, method.object, { status: 'pending', mandate });
  Object.assign(intent, { status: 'processing', latest_charge: charge.id });
  await world.save(stored);
  await world.emit('payment_intent.processing', intent);
  const { days } = accountScenarios[method.hidden.scenario as AccountScenarioName];
  await world.later(addBusinessDays(world.now, days), 'settle-debit', charge.id);
}

/** The bank's refusal to throw, with the payment that waits for another attempt. */
export async function refusePayment(
  world: World,
  stored: Payment,
  method: Method,
  decline: Decline,
): Promise<StripeProblem> {
  const { object: charge } = await addCharge(world, stored.object, method.object, {
    status: 'failed',
    decline,
  });
  stored.object.latest_charge = charge.id;
  const { code, declineCode, message } = decline;
  const error = { type: 'card_error', code, ...(declineCode && { decline_code: declineCode }), message };
  return failPayment(world, stored, method.object, { ...error, charge: charge.id });
}

/** Marks a payment failed, to be confirmed again with this or another payment method. */
export async function failPayment(
  world: World,
  stored: Payment,
  method: Stripe.PaymentMethod,
  error: { type: string; code: string; message: string; charge?: string },
): Promise<StripeProblem> {
  const { object: intent } = stored;
  Object.assign(intent, {
    ...{ status: 'requires_payment_method', next_action: null, payment_method: null },
    last_payment_error: { ...error, payment_method: method },
  });
  await world.save(stored);
  await world.emit('payment_intent.payment_failed', intent);
  return new StripeProblem(402, { ...error, payment_method: method, payment_intent: intent }, true);
}

export function unexpectedState(intent: Stripe.PaymentIntent, wanted: string): StripeProblem {
  return new StripeProblem(400, {
    ...{ type: 'invalid_request_error', code: 'payment_intent_unexpected_state', payment_intent: intent },
    message: `This PaymentIntent's status is ${intent.status}: it cannot be ${wanted}.`,
  });
}
