import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { addSetup } from './setup-intents.ts';
import { invalid } from './stripe-problem.ts';
import { makeId, seconds, type Stored, type World } from './world.ts';

const dayMs = 86_400_000;

/** A page on which a customer registers a payment method. Only `setup` is what the product asks for. */
export async function createSession(world: World, given: Parameters): Promise<Stripe.Checkout.Session> {
  if (given.required('mode') !== 'setup')
    throw invalid('This sandbox knows the mode `setup` only.', { param: 'mode' });
  const types = given.list('allowed_payment_method_types') ?? given.list('payment_method_types');
  if (!types?.length)
    throw invalid('Missing required param: currency.', { code: 'parameter_missing', param: 'currency' });
  const customerId = given.text('customer') ?? null;
  const customer = customerId ? (await world.load('customer', customerId, 'customer')).object : null;
  const setupData = given.within('setup_intent_data');
  const id = makeId('cs_test', 58);
  const setup = await addSetup(world, {
    ...{ customer: customerId, types, metadata: setupData?.metadata() ?? {}, hidden: { sessionId: id } },
  });
  const expiresAt = new Date(world.now.getTime() + dayMs);
  const session = {
    ...{ id, object: 'checkout.session', adaptive_pricing: null, after_expiration: null, livemode: false },
    ...{ allowed_payment_method_types: types, allow_promotion_codes: null, amount_subtotal: null },
    ...{
      amount_total: null,
      automatic_tax: { enabled: false, liability: null, provider: null, status: null },
    },
    ...{ billing_address_collection: null, cancel_url: given.text('cancel_url') ?? null },
    ...{ client_reference_id: given.text('client_reference_id') ?? null, client_secret: null },
    ...{ collected_information: null, consent: null, consent_collection: null, created: seconds(world.now) },
    ...{ currency: given.text('currency') ?? null, currency_conversion: null, custom_fields: [] },
    custom_text: {
      ...{ after_submit: null, shipping_address: null, submit: null, terms_of_service_acceptance: null },
    },
    ...{ customer: customerId, customer_account: null, customer_creation: null, customer_email: null },
    customer_details: {
      ...{ address: null, business_name: null, individual_name: null, name: null, phone: null },
      ...{ email: customer?.email ?? null, tax_exempt: null, tax_ids: null },
    },
    ...{ discounts: null, expires_at: seconds(expiresAt), integration_identifier: null, invoice: null },
    ...{ invoice_creation: null, locale: given.text('locale') ?? null, managed_payments: null },
    ...{ metadata: given.metadata(), mode: 'setup', origin_context: null, payment_intent: null },
    ...{
      payment_link: null,
      payment_method_collection: 'always',
      payment_method_configuration_details: null,
    },
    ...{ payment_method_options: {}, payment_method_types: types, payment_status: 'no_payment_required' },
    ...{ permissions: null, phone_number_collection: { enabled: false }, recovered_from: null },
    ...{
      saved_payment_method_options: null,
      setup_intent: setup.object.id,
      shipping_address_collection: null,
    },
    ...{ shipping_cost: null, shipping_options: [], status: 'open', submit_type: null, subscription: null },
    ...{ success_url: given.required('success_url'), total_details: null, ui_mode: 'hosted_page' },
    ...{ url: `${world.address}/pay/${id}`, wallet_options: null },
  } as unknown as Stripe.Checkout.Session;
  setupData?.ignore('description');
  for (const part of [setupData, given]) part?.finish();
  await world.add('checkout.session', session);
  await world.later(expiresAt, 'expire-session', id);
  return session;
}

export async function expireSession(world: World, id: string): Promise<Stripe.Checkout.Session> {
  const stored = await world.load('checkout.session', id, 'session');
  if (stored.object.status === 'open') {
    Object.assign(stored.object, { status: 'expired', url: null });
    await world.save(stored);
    await world.emit('checkout.session.expired', stored.object);
  }
  return stored.object;
}

/** The setup has succeeded: the visit is over. Returns where the person goes on. */
export async function completeSession(
  world: World,
  stored: Stored<'checkout.session'>,
  holder: { name: string | null; email: string | null },
): Promise<string> {
  const { object: session } = stored;
  Object.assign(session, { status: 'complete', url: null });
  const { email = null } = session.customer_details ?? {};
  Object.assign(session.customer_details ?? {}, { email: holder.email ?? email, name: holder.name });
  await world.save(stored);
  await world.emit('checkout.session.completed', session);
  return successAddress(session);
}

export const successAddress = ({ id, success_url: address }: Stripe.Checkout.Session) =>
  (address ?? '').replaceAll('{CHECKOUT_SESSION_ID}', id);
