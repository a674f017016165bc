import { createHash } from 'node:crypto';
import type Stripe from 'stripe';
import { Parameters } from './parameters.ts';
import { invalid, missing, StripeProblem } from './stripe-problem.ts';
import { accountById, accountScenario, isIban } from './test-accounts.ts';
import { cardById, cardByNumber, isCardNumber, type CardScenario } from './test-cards.ts';
import { makeId, seconds, type Stored, type World } from './world.ts';

export interface Holder {
  name?: string | null;
  email?: string | null;
}

const noAddress = { city: null, country: null, line1: null, line2: null, postal_code: null, state: null };
const fingerprint = (what: string) =>
  createHash('sha256')
    .update(what)
    .digest('base64')
    .replace(/[^A-Za-z0-9]/g, '')
    .slice(0, 16);

const methodBase = (world: World, { name = null, email = null }: Holder) => ({
  ...{ id: makeId('pm'), object: 'payment_method', allow_redisplay: 'unspecified', livemode: false },
  billing_details: { address: noAddress, email, name, phone: null, tax_id: null },
  ...{ created: seconds(world.now), customer: null, customer_account: null, metadata: {} },
});

/** A card by its number. Numbers that no test knows are paid like the first one. */
export async function makeCard(
  world: World,
  card: { number: string; expMonth: number; expYear: number },
  holder: Holder = {},
): Promise<Stored<'payment_method'>> {
  const scenario: CardScenario = cardByNumber.get(card.number) ?? { number: card.number };
  const brand = scenario.brand ?? (card.number.startsWith('5') ? 'mastercard' : 'visa');
  const details = {
    ...{
      brand,
      display_brand: brand,
      country: scenario.country ?? 'US',
      funding: scenario.funding ?? 'credit',
    },
    ...{ exp_month: card.expMonth, exp_year: card.expYear, last4: card.number.slice(-4) },
    checks: { address_line1_check: null, address_postal_code_check: null, cvc_check: 'pass' },
    ...{ fingerprint: fingerprint(card.number), generated_from: null, regulated_status: 'unregulated' },
    networks: { available: [brand], preferred: null },
    three_d_secure_usage: { supported: true },
    wallet: null,
  };
  const method = { ...methodBase(world, holder), card: details, type: 'card' };
  return world.add('payment_method', method as unknown as Stripe.PaymentMethod, { scenario: card.number });
}

/** An account to debit by its IBAN. */
export async function makeAccount(
  world: World,
  iban: string,
  holder: Holder,
): Promise<Stored<'payment_method'>> {
  const scenario = accountScenario(iban);
  if (scenario === 'undebitable') {
    throw new StripeProblem(400, {
      ...{ type: 'invalid_request_error', code: 'sepa_unsupported_account', param: 'sepa_debit[iban]' },
      message: 'The bank of this account takes no SEPA debits.',
    });
  }
  const details = {
    ...{ bank_code: iban.slice(4, 9), branch_code: '', country: iban.slice(0, 2), last4: iban.slice(-4) },
    ...{ fingerprint: fingerprint(iban), generated_from: { charge: null, setup_attempt: null } },
  };
  const method = { ...methodBase(world, holder), sepa_debit: details, type: 'sepa_debit' };
  return world.add('payment_method', method as unknown as Stripe.PaymentMethod, { scenario });
}

/** The payment method under an id; of a test id, a fresh one. */
export async function findMethod(
  world: World,
  id: string,
  param = 'payment_method',
): Promise<Stored<'payment_method'>> {
  const found = await world.find('payment_method', id);
  if (found) return found;
  const card = cardById.get(id);
  if (card && id.startsWith('pm_')) return makeCard(world, { number: card.number, ...inThreeYears(world) });
  const iban = accountById(id);
  if (iban) return makeAccount(world, iban, { name: 'Jenny Rosen', email: 'jenny@example.com' });
  throw missing('payment_method', id, param);
}

const inThreeYears = ({ now }: World) => ({
  expMonth: now.getUTCMonth() + 1,
  expYear: now.getUTCFullYear() + 3,
});

export async function createMethod(world: World, given: Parameters): Promise<Stripe.PaymentMethod> {
  const type = given.oneOf('type', ['card', 'sepa_debit']);
  const [card, account, billing] = ['card', 'sepa_debit', 'billing_details'].map((name) =>
    given.within(name),
  );
  const holder = { name: billing?.text('name') ?? null, email: billing?.text('email') ?? null };
  billing?.ignore('address', 'phone');
  const stored = await (type === 'sepa_debit' ? fromIban() : fromCard());
  stored.object.metadata = given.metadata();
  for (const part of [card, account, billing, given]) part?.finish();
  await world.save(stored);
  return stored.object;

  async function fromIban() {
    const iban = (account?.required('iban') ?? '').replace(/\s/g, '').toUpperCase();
    if (!isIban(iban))
      throw invalid('The IBAN is invalid.', { code: 'invalid_bank_account_iban', param: 'sepa_debit[iban]' });
    return makeAccount(world, iban, holder);
  }
  async function fromCard() {
    const token = card?.text('token');
    const known = token ? cardById.get(token)?.number : undefined;
    if (token && !known) throw missing('token', token, 'card[token]');
    const number = known ?? card?.required('number') ?? '';
    card?.ignore('cvc');
    if (!isCardNumber(number))
      throw cardProblem('incorrect_number', 'Your card number is incorrect.', 'number');
    const later = inThreeYears(world);
    const expMonth = card?.whole('exp_month') ?? later.expMonth;
    return makeCard(world, { number, expMonth, expYear: card?.whole('exp_year') ?? later.expYear }, holder);
  }
}

const cardProblem = (code: string, message: string, param: string) =>
  new StripeProblem(402, { type: 'card_error', code, message, param });

/** Gives a payment method to a customer, for good; that of another cannot be had. */
export async function attachMethod(
  world: World,
  stored: Stored<'payment_method'>,
  customerId: string,
): Promise<void> {
  const { object: method } = stored;
  if (method.customer === customerId) return;
  if (method.customer) {
    throw invalid('The payment method you provided has already been attached to a customer.', {
      code: 'resource_already_exists',
    });
  }
  await world.load('customer', customerId, 'customer');
  method.customer = customerId;
  await world.save(stored);
  await world.emit('payment_method.attached', method);
}

/** Lets a payment method go: it pays nothing any more, and its mandates end. */
export async function detachMethod(world: World, id: string): Promise<Stripe.PaymentMethod> {
  const stored = await world.load('payment_method', id);
  const { object: method } = stored;
  if (!method.customer) throw invalid(`The payment method you provided is not attached to a customer.`);
  method.customer = null;
  stored.hidden.ready = false;
  await world.save(stored);
  const { data: mandates } = await world.list('mandate', new Parameters({}), { payment_method: id });
  for (const mandate of mandates) {
    const ended = { ...mandate, status: 'inactive' as const };
    await world.save({ object: ended, hidden: {} } satisfies Stored<'mandate'>);
    await world.emit('mandate.updated', ended);
  }
  await world.emit('payment_method.detached', method);
  return method;
}
