import type Stripe from 'stripe';
import { confirmation, confirmPayment, unexpectedState, type Network } from './confirm-payment.ts';
import type { Parameters } from './parameters.ts';
import { findMethod } from './payment-methods.ts';
import { invalid } from './stripe-problem.ts';
import { makeId, seconds, type World } from './world.ts';

export async function createPayment(
  world: World,
  given: Parameters,
  network: Network,
): Promise<Stripe.PaymentIntent> {
  const amount = given.whole('amount');
  if (amount === undefined)
    throw invalid('Missing required param: amount.', { code: 'parameter_missing', param: 'amount' });
  if (amount < 50)
    throw invalid('Amount must be at least €0.50.', { code: 'amount_too_small', param: 'amount' });
  const customer = given.text('customer') ?? null;
  if (customer) await world.load('customer', customer, 'customer');
  const types = given.list('allowed_payment_method_types') ?? given.list('payment_method_types') ?? ['card'];
  const id = makeId('pi');
  const intent = {
    ...{ id, object: 'payment_intent', allowed_payment_method_types: types, amount, amount_capturable: 0 },
    ...{ amount_details: { tip: {} }, amount_received: 0, application: null, application_fee_amount: null },
    ...{ automatic_payment_methods: null, canceled_at: null, cancellation_reason: null },
    ...{ capture_method: 'automatic', client_secret: `${id}_${makeId('secret')}` },
    ...{ confirmation_method: 'automatic', created: seconds(world.now), customer, customer_account: null },
    ...{ currency: given.required('currency').toLowerCase(), description: given.text('description') ?? null },
    ...{ excluded_payment_method_types: null, last_payment_error: null, latest_charge: null },
    ...{ livemode: false, managed_payments: null, metadata: given.metadata(), next_action: null },
    ...{ on_behalf_of: null, payment_method: null, payment_method_configuration_details: null },
    ...{ payment_method_options: {}, payment_method_types: types, payment_record: null, processing: null },
    ...{ receipt_email: null, review: null, setup_future_usage: null, shipping: null, source: null },
    ...{ statement_descriptor: null, statement_descriptor_suffix: null, transfer_data: null },
    ...{ transfer_group: null, status: 'requires_payment_method' },
  } as unknown as Stripe.PaymentIntent;
  const how = confirmation(given);
  const [method, confirm] = [given.text('payment_method'), given.flag('confirm')];
  given.ignore('receipt_email', 'statement_descriptor', 'statement_descriptor_suffix');
  given.finish();
  const stored = await world.add('payment_intent', intent);
  await world.emit('payment_intent.created', intent);
  if (confirm) await confirmPayment(world, stored, { ...how, method }, network);
  else if (method) {
    const { object: chosen } = await findMethod(world, method);
    Object.assign(intent, { payment_method: chosen.id, status: 'requires_confirmation' });
    await world.save(stored);
  }
  return intent;
}

export async function cancelPayment(
  world: World,
  id: string,
  reason: string | null,
): Promise<Stripe.PaymentIntent> {
  const stored = await world.load('payment_intent', id, 'intent');
  const { object: intent } = stored;
  if (['succeeded', 'canceled', 'processing'].includes(intent.status))
    throw unexpectedState(intent, 'canceled');
  Object.assign(intent, {
    ...{
      status: 'canceled',
      canceled_at: seconds(world.now),
      cancellation_reason: reason,
      next_action: null,
    },
  });
  await world.save(stored);
  await world.emit('payment_intent.canceled', intent);
  return intent;
}
