import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { attachMethod, findMethod } from './payment-methods.ts';
import { invalid, StripeProblem } from './stripe-problem.ts';
import { cardByNumber, type Decline } from './test-cards.ts';
import { makeId, seconds, type Hidden, type Stored, type World } from './world.ts';

export type Acceptance = Stripe.Mandate.CustomerAcceptance;

export async function createSetup(world: World, given: Parameters): Promise<Stripe.SetupIntent> {
  const types = given.list('allowed_payment_method_types') ?? given.list('payment_method_types') ?? ['card'];
  const customer = given.text('customer') ?? null;
  if (customer) await world.load('customer', customer, 'customer');
  const stored = await addSetup(world, { customer, types, metadata: given.metadata() });
  const [method, confirm] = [given.text('payment_method'), given.flag('confirm')];
  const acceptance = acceptanceIn(given);
  stored.object.usage = given.oneOf('usage', ['off_session', 'on_session']) ?? 'off_session';
  stored.object.description = given.text('description') ?? null;
  const returnUrl = given.text('return_url') ?? null;
  given.finish();
  if (method) stored.object.payment_method = (await findMethod(world, method)).object.id;
  await world.save(stored);
  if (confirm) await confirmSetup(world, stored, { acceptance, returnUrl });
  return stored.object;
}

/** A setup that has not begun, as Checkout makes one too. */
export async function addSetup(
  world: World,
  about: { customer: string | null; types: string[]; metadata?: Record<string, string>; hidden?: Hidden },
): Promise<Stored<'setup_intent'>> {
  const id = makeId('seti');
  const intent = {
    ...{ id, object: 'setup_intent', application: null, automatic_payment_methods: null, livemode: false },
    ...{ allowed_payment_method_types: about.types, cancellation_reason: null, created: seconds(world.now) },
    ...{ client_secret: `${id}_${makeId('secret')}`, customer: about.customer, customer_account: null },
    ...{ description: null, excluded_payment_method_types: null, flow_directions: null },
    ...{ last_setup_error: null, latest_attempt: null, managed_payments: { enabled: false }, mandate: null },
    ...{ metadata: about.metadata ?? {}, next_action: null, on_behalf_of: null, payment_method: null },
    ...{ payment_method_configuration_details: null, payment_method_options: {} },
    ...{ payment_method_types: about.types, single_use_mandate: null, usage: 'off_session' },
    status: 'requires_payment_method',
  } as unknown as Stripe.SetupIntent;
  const stored = await world.add('setup_intent', intent, about.hidden);
  await world.emit('setup_intent.created', intent);
  return stored;
}

/** Who accepted a mandate, and how, as the caller tells it. */
export function acceptanceIn(given: Parameters): Acceptance | null {
  const mandate = given.within('mandate_data');
  const accepted = mandate?.within('customer_acceptance');
  const type = accepted?.oneOf('type', ['online', 'offline']);
  const online = accepted?.within('online');
  accepted?.ignore('offline', 'accepted_at');
  if (!type) return null;
  if (type === 'offline') return { accepted_at: null, offline: {}, type };
  const [ip, agent] = [online?.text('ip_address') ?? null, online?.text('user_agent') ?? null];
  return { accepted_at: null, online: { ip_address: ip, user_agent: agent }, type };
}

/** Asks the bank whether the payment method may be kept; throws its refusal, which is kept. */
export async function confirmSetup(
  world: World,
  stored: Stored<'setup_intent'>,
  how: { acceptance: Acceptance | null; returnUrl: string | null },
): Promise<void> {
  const { object: intent, hidden } = stored;
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw invalid(`This SetupIntent's status is ${intent.status}: it cannot be confirmed.`, {
      code: 'setup_intent_unexpected_state',
    });
  }
  if (typeof intent.payment_method !== 'string') {
    throw invalid('A SetupIntent is confirmed with a payment method.', { param: 'payment_method' });
  }
  const method = await world.load('payment_method', intent.payment_method, 'payment_method');
  if (!intent.payment_method_types.includes(method.object.type)) {
    throw invalid(`The payment method type ${method.object.type} is not allowed.`, {
      param: 'payment_method',
    });
  }
  intent.latest_attempt = makeId('setatt');
  if (method.object.type === 'sepa_debit') {
    if (!how.acceptance) throw invalid('A debit needs a mandate.', { param: 'mandate_data' });
    intent.mandate = await signMandate(world, method.object.id, how.acceptance);
    return completeSetup(world, stored);
  }
  const card = cardByNumber.get(method.hidden.scenario ?? '');
  if (card?.refusedAtSetup) throw await refuseSetup(world, stored, card.refusedAtSetup);
  if (!card?.confirmsAtSetup) return completeSetup(world, stored);
  hidden.returnUrl = how.returnUrl;
  intent.status = 'requires_action';
  intent.next_action = challenge(world, intent.id, how.returnUrl) as Stripe.SetupIntent.NextAction;
  await world.save(stored);
  await world.emit('setup_intent.requires_action', intent);
}

/** Where a person confirms with their bank: a page to go to, or Stripe's own script where no way back is known. */
export function challenge(world: World, intentId: string, returnUrl: string | null): object {
  return returnUrl
    ? {
        redirect_to_url: { return_url: returnUrl, url: `${world.address}/confirm/${intentId}` },
        type: 'redirect_to_url',
      }
    : { type: 'use_stripe_sdk', use_stripe_sdk: {} };
}

export async function completeSetup(world: World, stored: Stored<'setup_intent'>): Promise<void> {
  const { object: intent } = stored;
  const method = await world.load('payment_method', String(intent.payment_method));
  if (typeof intent.customer === 'string') await attachMethod(world, method, intent.customer);
  method.hidden.ready = true;
  await world.save(method);
  Object.assign(intent, { status: 'succeeded', next_action: null, last_setup_error: null });
  await world.save(stored);
  await world.emit('setup_intent.succeeded', intent);
}

/** The bank's refusal to throw, with the setup that waits for another payment method. */
export async function refuseSetup(
  world: World,
  stored: Stored<'setup_intent'>,
  decline: Decline,
): Promise<StripeProblem> {
  const { object: intent } = stored;
  const { object: method } = await world.load('payment_method', String(intent.payment_method));
  const { code, declineCode, message } = decline;
  const error = { type: 'card_error', code, ...(declineCode && { decline_code: declineCode }), message };
  Object.assign(intent, {
    ...{ status: 'requires_payment_method', next_action: null, payment_method: null },
    last_setup_error: { ...error, payment_method: method },
  });
  await world.save(stored);
  await world.emit('setup_intent.setup_failed', intent);
  return new StripeProblem(402, { ...error, payment_method: method, setup_intent: intent }, true);
}

async function signMandate(world: World, methodId: string, acceptance: Acceptance): Promise<string> {
  const id = makeId('mandate');
  const reference = makeId('x', 16).slice(2).toUpperCase();
  const mandate = {
    ...{ id, object: 'mandate', livemode: false, multi_use: {}, payment_method: methodId },
    customer_acceptance: { ...acceptance, accepted_at: seconds(world.now) },
    payment_method_details: {
      sepa_debit: { reference, url: `${world.address}/mandates/${id}` },
      type: 'sepa_debit',
    },
    ...{ status: 'active', type: 'multi_use' },
  } as unknown as Stripe.Mandate;
  await world.add('mandate', mandate);
  return id;
}

export async function cancelSetup(world: World, id: string): Promise<Stripe.SetupIntent> {
  const stored = await world.load('setup_intent', id, 'intent');
  const { object: intent } = stored;
  if (intent.status === 'succeeded' || intent.status === 'canceled') {
    throw invalid(`This SetupIntent's status is ${intent.status}: it cannot be canceled.`, {
      code: 'setup_intent_unexpected_state',
    });
  }
  Object.assign(intent, { status: 'canceled', next_action: null });
  await world.save(stored);
  await world.emit('setup_intent.canceled', intent);
  return intent;
}
