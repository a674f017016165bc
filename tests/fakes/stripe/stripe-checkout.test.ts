import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeEach, expect, test } from 'vitest';
import { openStripe } from '../../setup/open-stripe';

const fake = await openStripe();
const { createPayment } = await import('~/integrations/stripe/create-payment.server');
const { createSetupCheckout } = await import('~/integrations/stripe/create-setup-checkout.server');
const { ensureCustomer } = await import('~/integrations/stripe/ensure-customer.server');
const { listPaymentMethods } = await import('~/integrations/stripe/list-payment-methods.server');
const { readSetupCheckout } = await import('~/integrations/stripe/read-setup-checkout.server');
const { setBusinessNow } = await import('~/platform/clock.server');
const { database } = await import('~/platform/database.server');

let customerId: string;
let visit: { sessionId: string; url: string };

const open = (language: 'fr' | 'en' = 'fr') =>
  createSetupCheckout({
    ...{ customerId, methods: ['card', 'sepa_debit'], language, key: randomUUID() },
    successUrl: 'http://localhost:3000/manage/billing/registered?session={CHECKOUT_SESSION_ID}',
    cancelUrl: 'http://localhost:3000/manage/billing',
  });

beforeEach(async () => {
  customerId = await ensureCustomer({
    organizationId: randomUUID(),
    name: 'Brest',
    email: `${randomUUID()}@brest.test`,
  });
  visit = await open();
});
afterEach(() => database.businessClock.deleteMany());
afterAll(() => fake.stop());

const card = {
  email: 'lea@brest.test',
  number: '4242 4242 4242 4242',
  expiry: '04 / 39',
  cvc: '123',
  name: 'Léa <b>',
};
const account = { email: 'lea@brest.test', iban: 'fr14 2004 1010 0505 0001 3m02 606', name: 'Léa Le Goff' };
async function submit(form: Record<string, string>, url = visit.url) {
  const method = 'iban' in form ? 'sepa_debit' : 'card';
  const response = await fetch(`${url}?method=${method}`, {
    ...{ method: 'POST', body: new URLSearchParams(form), redirect: 'manual' },
  });
  return {
    status: response.status,
    to: response.headers.get('Location') ?? '',
    page: await response.text(),
  };
}
/** What is wrong on the page, by field. */
const problemsOn = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/id="(\w+)-problem">([^<]+)</g)].map(([, name, text]) => [name, text]),
  );

test('a card is registered on the page and belongs to the customer', async () => {
  expect(await readSetupCheckout(visit.sessionId)).toMatchObject({
    status: 'open',
    customerId,
    paymentMethod: null,
  });
  const { status, to } = await submit(card);
  expect(status).toBe(303);
  expect(to).toBe(`http://localhost:3000/manage/billing/registered?session=${visit.sessionId}`);
  const done = await readSetupCheckout(visit.sessionId);
  expect(done).toMatchObject({
    ...{ status: 'complete', customerId },
    paymentMethod: { kind: 'card', last4: '4242', expMonth: 4, expYear: 2039, holder: 'Léa <b>' },
  });
  expect(await listPaymentMethods(customerId)).toEqual([done.paymentMethod]);
});

test('an account is registered under a mandate', async () => {
  expect((await submit(account)).status).toBe(303);
  expect(await readSetupCheckout(visit.sessionId)).toMatchObject({
    paymentMethod: {
      ...{ kind: 'sepa', last4: '2606', country: 'FR', holder: 'Léa Le Goff' },
      mandate: { status: 'active', url: expect.stringContaining('/mandates/') },
    },
  });
});

test('the page is in the language of the session, without script, and lets nothing in', async () => {
  const french = await fetch(visit.url);
  const text = await french.text();
  expect(text).toContain('<html lang="fr">');
  expect(text).toContain('Numéro de carte');
  expect(text).not.toMatch(/<script|style="| on\w+="/);
  expect(french.headers.get('Content-Security-Policy')).toContain(
    "default-src 'none'; style-src 'self'; form-action 'self' http://localhost:3000;",
  );
  const english = await (await fetch((await open('en')).url)).text();
  expect(english).toContain('<html lang="en">');
  expect(english).toContain('Card number');
});

test.each<[string, Record<string, string>, Record<string, string>]>([
  [
    'nothing',
    { email: '', number: '', expiry: '', cvc: '', name: '' },
    { number: 'Le numéro de carte est incomplet.' },
  ],
  ['a number cut short', { ...card, number: '4242 4242' }, { number: 'Le numéro de carte est incomplet.' }],
  [
    'a number that does not exist',
    { ...card, number: '4242424242424241' },
    { number: 'Ce numéro de carte n’existe pas.' },
  ],
  ['a card of last year', { ...card, expiry: '04/20' }, { expiry: 'Cette carte a expiré.' }],
  [
    'a month that does not exist',
    { ...card, expiry: '13/39' },
    { expiry: 'Écrivez le mois et l’année, par exemple 04 / 29.' },
  ],
  ['a code cut short', { ...card, cvc: '12' }, { cvc: 'Le code de sécurité est incomplet.' }],
  ['no name', { ...card, name: ' ' }, { name: 'Indiquez le nom du titulaire.' }],
  ['an IBAN cut short', { ...account, iban: 'FR14 2004' }, { iban: 'L’IBAN est incomplet.' }],
  [
    'an IBAN that does not exist',
    { ...account, iban: 'FR1520041010050500013M02606' },
    { iban: 'Cet IBAN n’existe pas.' },
  ],
  [
    'a bank without debits',
    { ...account, iban: 'FR2620041010050000000055555' },
    { iban: 'La banque de ce compte n’accepte pas les prélèvements SEPA.' },
  ],
  ['half an address', { ...account, email: 'lea' }, { email: 'Indiquez une adresse e-mail complète.' }],
  [
    'a refused card',
    { ...card, number: '4000000000000002' },
    { number: 'Votre banque a refusé cette carte. Essayez-en une autre.' },
  ],
  [
    'no money',
    { ...card, number: '4000000000009995' },
    { number: 'Il n’y a pas assez d’argent sur cette carte.' },
  ],
  [
    'an expired card',
    { ...card, number: '4000000000000069' },
    { expiry: 'Votre banque dit que cette carte a expiré.' },
  ],
  ['a wrong code', { ...card, number: '4000000000000127' }, { cvc: 'Le code de sécurité n’est pas le bon.' }],
])(
  '%s: the page says so beside the field, keeps what was typed but the code, and registers nothing',
  async (_what, form, problems) => {
    const { status, page } = await submit(form);
    expect(status).toBe(422);
    expect(problemsOn(page)).toMatchObject(problems);
    expect(page).toContain('role="alert"');
    if (form.email) expect(page).toContain(`value="${form.email}"`);
    if (form.cvc) expect(page).not.toContain(`value="${form.cvc}"`);
    if (form.name?.includes('<')) expect(page).toContain('Léa &lt;b&gt;');
    expect(await readSetupCheckout(visit.sessionId)).toMatchObject({ status: 'open', paymentMethod: null });
    expect(await listPaymentMethods(customerId)).toEqual([]);
    expect((await submit(card)).status).toBe(303);
  },
);

test('a card that wants its holder is registered once they confirm, and then pays while they are away', async () => {
  const asked = await submit({ ...card, number: '4000002500003155' });
  const bank = new URL(asked.to, fake.url);
  const page = await fetch(bank);
  expect(page.headers.get('Content-Security-Policy')).toContain('http://localhost:3000');
  expect(await page.text()).toContain('•••• 3155');
  expect((await readSetupCheckout(visit.sessionId)).status).toBe('open');
  const confirm = (outcome: string) =>
    fetch(bank, { method: 'POST', body: new URLSearchParams({ outcome }), redirect: 'manual' });
  const refused = await confirm('fail');
  const back = await fetch(new URL(refused.headers.get('Location') ?? '', fake.url));
  expect(problemsOn(await back.text()).number).toContain('Votre banque n’a pas reçu votre confirmation');
  await submit({ ...card, number: '4000002500003155' });
  const confirmed = await confirm('complete');
  expect(confirmed.headers.get('Location')).toContain(`registered?session=${visit.sessionId}`);
  expect((await confirm('complete')).headers.get('Location')).toContain('registered?session=');
  const { paymentMethod } = await readSetupCheckout(visit.sessionId);
  const paid = await createPayment({
    ...{ customerId, paymentMethodId: paymentMethod?.id ?? '', amount: 4900, currency: 'eur' },
    ...{ description: 'Facture', metadata: {}, key: randomUUID() },
  });
  expect(paid.status).toBe('succeeded');
});

test('a page is good for a day, and for one payment method', async () => {
  await submit(card);
  expect((await submit(account)).page).toContain('Moyen de paiement enregistré');
  expect(await listPaymentMethods(customerId)).toHaveLength(1);
  const late = await open();
  await setBusinessNow(new Date(Date.now() + 25 * 3_600_000));
  const answer = await submit(card, late.url);
  expect(answer).toMatchObject({ status: 410, page: expect.stringContaining('Cette page a expiré') });
  expect((await readSetupCheckout(late.sessionId)).status).toBe('expired');
});

test('an address that leads nowhere says so', async () => {
  expect((await fetch(`${fake.url}/pay/cs_test_none`)).status).toBe(404);
  expect((await fetch(`${fake.url}/confirm/seti_none`)).status).toBe(404);
  expect((await fetch(`${fake.url}/nowhere`)).status).toBe(404);
});
