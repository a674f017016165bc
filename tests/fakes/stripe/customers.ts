import type Stripe from 'stripe';
import type { Parameters } from './parameters.ts';
import { invalid } from './stripe-problem.ts';
import { makeId, seconds, type Stored, type World } from './world.ts';

const emptyAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
const unread = ['address', 'phone', 'preferred_locales', 'tax_exempt', 'shipping'];

export async function createCustomer(world: World, given: Parameters): Promise<Stripe.Customer> {
  const customer = {
    ...{ id: makeId('cus', 14), object: 'customer', created: seconds(world.now), livemode: false },
    ...{ address: emptyAddress, balance: 0, currency: null, customer_account: null, default_source: null },
    ...{ delinquent: false, discount: null, phone: null, preferred_locales: [], shipping: null },
    ...{ invoice_prefix: makeId('x', 8).slice(2).toUpperCase(), next_invoice_sequence: 1 },
    invoice_settings: {
      ...{ custom_fields: null, default_payment_method: null, footer: null, rendering_options: null },
    },
    ...{ tax_exempt: 'none', test_clock: null },
    ...{ description: given.text('description') ?? null, email: given.text('email') ?? null },
    ...{ name: given.text('name') ?? null, metadata: given.metadata() },
  } as unknown as Stripe.Customer;
  given.ignore(...unread);
  given.finish();
  await world.add('customer', customer);
  await world.emit('customer.created', customer);
  return customer;
}

export async function updateCustomer(world: World, id: string, given: Parameters): Promise<Stripe.Customer> {
  const stored = await world.load('customer', id);
  const { object: customer } = stored;
  for (const field of ['description', 'email', 'name'] as const) {
    if (given.has(field)) customer[field] = given.text(field) || null;
  }
  const invoices = given.within('invoice_settings');
  const chosen = invoices?.text('default_payment_method');
  if (chosen) {
    const { object: method } = await world.load(
      'payment_method',
      chosen,
      'invoice_settings[default_payment_method]',
    );
    if (method.customer !== id) {
      throw invalid('The customer does not have a payment method with the ID ' + chosen, {
        code: 'resource_missing',
        param: 'invoice_settings[default_payment_method]',
      });
    }
    customer.invoice_settings.default_payment_method = chosen;
  }
  customer.metadata = given.metadata(customer.metadata);
  given.ignore(...unread);
  invoices?.finish();
  given.finish();
  await world.save(stored);
  await world.emit('customer.updated', customer);
  return customer;
}

/** Forgets a customer: their payment methods let go of them. */
export async function deleteCustomer(world: World, id: string): Promise<Stripe.DeletedCustomer> {
  const { object: customer } = await world.load('customer', id);
  const { rows } = await world.client.query<{ data: Stripe.PaymentMethod; hidden: object }>(
    `SELECT data, hidden FROM sandbox.stripe_object WHERE kind = 'payment_method' AND customer = $1`,
    [id],
  );
  for (const { data, hidden } of rows) {
    await world.save({ object: { ...data, customer: null }, hidden } satisfies Stored<'payment_method'>);
  }
  await world.remove(id);
  await world.emit('customer.deleted', customer);
  return { id, object: 'customer', deleted: true };
}
