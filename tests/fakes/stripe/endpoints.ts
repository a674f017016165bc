import { createSession, expireSession } from './checkout-sessions.ts';
import { createCustomer, deleteCustomer, updateCustomer } from './customers.ts';
import { closeDispute, updateDispute } from './disputes.ts';
import type { Parameters } from './parameters.ts';
import { confirmation, confirmPayment, type Network } from './confirm-payment.ts';
import { cancelPayment, createPayment } from './payment-intents.ts';
import { attachMethod, createMethod, detachMethod, findMethod } from './payment-methods.ts';
import { createRefund } from './refunds.ts';
import { acceptanceIn, cancelSetup, confirmSetup, createSetup } from './setup-intents.ts';
import type { Kind, World } from './world.ts';

/** What one call does: the world, the ids in its address, its parameters. */
export type Endpoint = (world: World, id: string, given: Parameters, network: Network) => Promise<object>;

const read =
  (kind: Kind, param: string): Endpoint =>
  async (world, id, given) => {
    given.ignore('client_secret');
    given.finish();
    return (await world.load(kind, id, param)).object;
  };

/** A list with filters of these names, each a field of the object. */
const list =
  (kind: Kind, ...filters: string[]): Endpoint =>
  (world, _id, given) => {
    const where = filters.flatMap((name) => {
      const value = given.text(name);
      return value === undefined ? [] : [[name, value]];
    });
    return world.list(kind, given, Object.fromEntries(where));
  };

/** Every call that the sandbox answers. */
export const endpoints: Readonly<Record<string, Endpoint>> = {
  'GET /v1/customers': list('customer', 'email'),
  'POST /v1/customers': (world, _id, given) => createCustomer(world, given),
  'GET /v1/customers/:id': read('customer', 'id'),
  'POST /v1/customers/:id': (world, id, given) => updateCustomer(world, id, given),
  'DELETE /v1/customers/:id': (world, id) => deleteCustomer(world, id),
  'GET /v1/customers/:id/payment_methods': async (world, id, given) => {
    await world.load('customer', id, 'customer');
    const type = given.text('type');
    return world.list('payment_method', given, { customer: id, ...(type && { type }) });
  },

  'GET /v1/payment_methods': list('payment_method', 'customer', 'type'),
  'POST /v1/payment_methods': (world, _id, given) => createMethod(world, given),
  'GET /v1/payment_methods/:id': read('payment_method', 'payment_method'),
  'POST /v1/payment_methods/:id/attach': async (world, id, given) => {
    const method = await findMethod(world, id);
    await attachMethod(world, method, given.required('customer'));
    given.finish();
    return method.object;
  },
  'POST /v1/payment_methods/:id/detach': (world, id) => detachMethod(world, id),

  'GET /v1/mandates/:id': read('mandate', 'mandate'),

  'GET /v1/setup_intents': list('setup_intent', 'customer', 'payment_method'),
  'POST /v1/setup_intents': (world, _id, given) => createSetup(world, given),
  'GET /v1/setup_intents/:id': read('setup_intent', 'intent'),
  'POST /v1/setup_intents/:id/confirm': async (world, id, given) => {
    const stored = await world.load('setup_intent', id, 'intent');
    const method = given.text('payment_method');
    if (method) stored.object.payment_method = (await findMethod(world, method)).object.id;
    const how = { acceptance: acceptanceIn(given), returnUrl: given.text('return_url') ?? null };
    given.finish();
    await confirmSetup(world, stored, how);
    return stored.object;
  },
  'POST /v1/setup_intents/:id/cancel': (world, id) => cancelSetup(world, id),

  'POST /v1/checkout/sessions': (world, _id, given) => createSession(world, given),
  'GET /v1/checkout/sessions': list('checkout.session', 'customer', 'status'),
  'GET /v1/checkout/sessions/:id': read('checkout.session', 'session'),
  'POST /v1/checkout/sessions/:id/expire': (world, id) => expireSession(world, id),

  'GET /v1/payment_intents': list('payment_intent', 'customer'),
  'POST /v1/payment_intents': (world, _id, given, network) => createPayment(world, given, network),
  'GET /v1/payment_intents/:id': read('payment_intent', 'intent'),
  'POST /v1/payment_intents/:id': async (world, id, given) => {
    const stored = await world.load('payment_intent', id, 'intent');
    if (given.has('description')) stored.object.description = given.text('description') ?? null;
    stored.object.metadata = given.metadata(stored.object.metadata);
    given.finish();
    await world.save(stored);
    return stored.object;
  },
  'POST /v1/payment_intents/:id/confirm': async (world, id, given, network) => {
    const stored = await world.load('payment_intent', id, 'intent');
    const how = { ...confirmation(given), method: given.text('payment_method') };
    given.finish();
    await confirmPayment(world, stored, how, network);
    return stored.object;
  },
  'POST /v1/payment_intents/:id/cancel': (world, id, given) =>
    cancelPayment(world, id, given.text('cancellation_reason') ?? null),

  'GET /v1/charges': list('charge', 'customer', 'payment_intent'),
  'GET /v1/charges/:id': read('charge', 'id'),
  'GET /v1/refunds': list('refund', 'charge', 'payment_intent'),
  'POST /v1/refunds': (world, _id, given) => createRefund(world, given),
  'GET /v1/refunds/:id': read('refund', 'refund'),

  'GET /v1/disputes': list('dispute', 'charge', 'payment_intent'),
  'GET /v1/disputes/:id': read('dispute', 'dispute'),
  'POST /v1/disputes/:id': (world, id, given) => updateDispute(world, id, given),
  'POST /v1/disputes/:id/close': (world, id) => closeDispute(world, id),

  'GET /v1/events': list('event', 'type'),
  'GET /v1/events/:id': read('event', 'id'),
};
