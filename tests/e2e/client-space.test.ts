import type { BrowserContext, Locator, Page } from '@playwright/test';
import { exactly, expect, settled, test } from './fixtures';
import { apiOf, freshEmail, goodPassword, linkSentTo, postForm, productUrl, unique } from './product';
import { newcomer, prepareTraining, type Newcomer, type SoldTraining } from './sold-training';
import { wordsIn, type Say } from './words';

// The office works in French, its client reads English.
const office = wordsIn('fr');

test.use({ language: 'en' });

test(
  'a client accepts, names its people, sends what its OPCO answered, asks, contests, postpones and cancels',
  { tag: '@phone' },
  async ({ admin, page, look, visit, say }) => {
    const training = await prepareTraining(admin.request, {
      ...{ origin: productUrl(), now: new Date(), inDays: [70, 74] },
    });
    const { client, contact } = await registerClient(admin);
    const orderId = await offer(admin, client, training);
    const order = `/client/orders/${orderId}`;
    const paid = await sellPaidInAdvance(admin, client, training);

    await test.step('their person signs in, and finds what waits for them', async () => {
      await page.goto('/sign-in');
      await settled(page);
      await page.getByLabel(say('auth:fields.email')).fill(contact.email);
      await page.getByLabel(exactly(say('auth:fields.password'))).fill(goodPassword);
      await page.getByRole('button', { name: say('auth:signIn.submit') }).click();
      await page.waitForURL('**/client');
      await look();
      const { title } = training.course;
      const task = page
        .getByRole('listitem')
        .filter({ hasText: say('clients:home.accept.title', { title }) });
      await task.getByRole('link', { name: say('clients:home.accept.action') }).click();
      await page.waitForURL(`**${order}`);
    });

    await test.step('they accept the offer in two clicks (K01)', async () => {
      await expect(page.getByText('€4,320.00').first()).toBeVisible();
      await look();
      await page.getByRole('button', { name: say('orders:clientOrders.accept') }).click();
      await page.getByRole('button', { name: say('orders:clientOrders.confirm') }).click();
      await expect(page.getByText(say('orders:clientOrders.inForce'))).toBeVisible();
      expect((await apiOf(admin.request).get(`/orders/${orderId}`)).state).toBe('accepted');
    });

    await test.step('they register somebody, then put somebody else in the place', async () => {
      const [first, second] = [newcomer('Alice'), newcomer('Bob')];
      await page.goto(`${order}/participants`);
      await page.getByRole('link', { name: say('orders:people.add') }).click();
      await typePerson(page, say, first);
      await look();
      await page.getByRole('button', { name: say('orders:addPeople.confirm', { count: 1 }) }).click();
      const row = page.getByRole('row').filter({ hasText: first.email });
      await row.locator('summary').click();
      await row.getByRole('link', { name: say('orders:people.replace') }).click();
      await typePerson(page, say, second);
      await page.getByRole('button', { name: say('orders:addPeople.confirmReplace') }).click();
      const came = page.getByRole('row').filter({ hasText: second.email });
      const name = `${first.firstName} ${first.lastName}`;
      await expect(came.getByText(say('orders:people.replaces', { name }))).toBeVisible();
      await look();
    });

    await test.step('they send what their OPCO answered (K18); it is a request with a document', async () => {
      await page.getByRole('link', { name: say('orders:tabs.funding') }).click();
      await page.getByLabel(exactly(say('funding:fields.opco'))).selectOption('afdas');
      await page.getByLabel(say('funding:client.number')).fill('AFDAS-77');
      const file = { name: 'agreement.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) };
      await page.getByLabel(say('funding:client.document')).setInputFiles(file);
      await page.getByRole('button', { name: say('funding:client.send') }).click();
      await expect(page.getByText(say('funding:flash.sent'))).toBeVisible();
      await expect(page.getByText(say('funding:statuses.sent'), { exact: true })).toBeVisible();
      await expect(page.getByLabel(say('funding:client.number'))).toHaveValue('');
      await look();
    });

    await test.step('they ask a question about the order', async () => {
      await visit(`/client/questions?order=${orderId}`);
      await page.getByLabel(exactly(say('clients:questions.ask'))).fill('May one of us follow from home?');
      await page.getByRole('button', { name: say('clients:questions.submit') }).click();
      await expect(page.getByText(say('clients:flash.asked'))).toBeVisible();
      await expect(page.getByText(say('clients:thread.unread'))).toBeVisible();
    });

    await test.step('they contest a part of an invoice (K33)', async () => {
      await page.goto('/client/invoices');
      const invoice = lineOf(page, paid.number);
      await expect(invoice.getByText(say('clients:invoices.standings.open'))).toBeVisible();
      await invoice.getByRole('link', { name: beginning(say, 'clients:invoices.contest') }).click();
      await page.getByLabel(say('clients:contest.amount')).fill('400');
      await page.getByLabel(exactly(say('clients:contest.reason'))).fill('We agreed on four hundred less.');
      await look();
      await page.getByRole('button', { name: say('clients:contest.submit') }).click();
      await expect(page.getByText(say('clients:flash.contested'))).toBeVisible();
      await expect(invoice).toContainText(say('clients:invoices.disputed', { amount: '€400.00' }));
    });

    await test.step('they ask for other dates (K30)', async () => {
      await page.goto(`/client/orders/${paid.orderId}`);
      await page.getByRole('link', { name: say('orders:clientOrders.end.action') }).click();
      await page.getByLabel(exactly(say('orders:postpone.reason'))).fill('Rather after Easter.');
      await page.getByRole('button', { name: say('orders:postpone.ask') }).click();
      await expect(page.getByText(say('orders:flash.postponementAsked'))).toBeVisible();
    });

    await test.step('the office sees each of them, gives in, and is paid the rest', async () => {
      const desk = await admin.newPage();
      await desk.goto(`/manage/orders/${paid.orderId}/postponement`);
      await expect(desk.getByText('Rather after Easter.')).toBeVisible();
      await desk.goto(`/manage/orders/${orderId}/funding`);
      await expect(desk.getByText('AFDAS-77')).toBeVisible();
      await desk.getByRole('link', { name: office('funding:agreements.document') }).waitFor();
      await desk.goto(`/manage/clients/${client.id}`);
      await expect(desk.getByText('May one of us follow from home?')).toBeVisible();
      await desk.goto(`/manage/sales/${paid.id}`);
      await expect(desk.getByText('We agreed on four hundred less.').first()).toBeVisible();
      await desk.close();
      const upheld = {
        extent: 'part',
        amount: '400',
        outcome: 'final',
        reason: 'As agreed on the telephone',
      };
      await postForm(admin.request, `/manage/sales/${paid.id}/credit`, upheld);
      const money = { amount: '2000', receivedOn: today(), method: 'transfer' };
      await postForm(admin.request, `/manage/sales/${paid.id}/payment`, money);
      await visit('/client/invoices');
      await expect(lineOf(page, paid.number).getByText(say('clients:invoices.standings.paid'))).toBeVisible();
    });

    await test.step('they read what cancelling costs, and cancel: what was paid stays as a credit (K30)', async () => {
      await page.goto(`/client/orders/${paid.orderId}`);
      await page.getByRole('link', { name: say('orders:clientOrders.end.action') }).click();
      await expect(page.getByText(say('orders:cancel.paid.client', { paid: '€2,000.00' }))).toBeVisible();
      await page.getByRole('radio', { name: say('orders:cancel.choices.credit') }).check();
      await page.getByLabel(exactly(say('orders:cancel.reason'))).fill('Our team changes in spring.');
      await look();
      await page.getByRole('button', { name: say('orders:cancel.confirm') }).click();
      await expect(page.getByText(say('orders:cancelled.chosen.credit.client'))).toBeVisible();
      await look();
    });

    await test.step('what the office cancels is theirs to choose, once and for all (K31)', async () => {
      await postForm(admin.request, `/manage/orders/${orderId}/cancel`, {
        ...{ reason: 'Too few people', indemnityCents: '0' },
      });
      await visit(order);
      await expect(page.getByText('Too few people')).toBeVisible();
      await page.getByRole('radio', { name: say('orders:cancel.choices.refund') }).check();
      await page.getByRole('button', { name: say('orders:cancelled.say.client') }).click();
      await expect(page.getByText(say('orders:cancelled.chosen.refund.client'))).toBeVisible();
      await expect(page.getByRole('button', { name: say('orders:cancelled.say.client') })).toHaveCount(0);
      const desk = await admin.newPage();
      for (const [id, choice] of [
        [paid.orderId, 'credit'],
        [orderId, 'refund'],
      ] as const) {
        await desk.goto(`/manage/orders/${id}`);
        const chosen = exactly(office(`orders:cancelled.chosen.${choice}.client`));
        await expect(desk.getByRole('definition').filter({ hasText: chosen })).toBeVisible();
      }
      await desk.close();
    });
  },
);

type Client = { id: string; contactId: string };

/** A client company with one person who has opened its space. */
async function registerClient(admin: BrowserContext): Promise<{ client: Client; contact: Newcomer }> {
  const contact = { firstName: 'Grace', lastName: unique('Buyer'), email: freshEmail('buyer') };
  const { id, contacts } = await apiOf(admin.request).post('/clients', {
    ...{ name: unique('Foundry'), country: 'FR', siren: unusedSiren(), street: '1 rue du Four' },
    ...{ postalCode: '42000', city: 'Saint-Étienne', contacts: [{ ...contact, language: 'en' }] },
  });
  const { firstName, lastName, email } = contact;
  const link = await linkSentTo(admin.request, email, '/invitation/client/');
  const invited = await admin.browser()!.newContext({ baseURL: productUrl() });
  await postForm(invited.request, link, { firstName, lastName, password: goodPassword, language: 'en' });
  await invited.close();
  return { client: { id, contactId: contacts[0].id }, contact };
}

/** A quote of 4,320.00 for two whom an OPCO is expected to fund, sent to that person; answers the order's id. */
async function offer(admin: BrowserContext, client: Client, training: SoldTraining): Promise<string> {
  const { course, sessions, startsOn, endsOn } = training;
  const text = 'The client pays each invoice on receipt, by transfer.';
  await postForm(admin.request, '/manage/settings/sales/terms', { text });
  const basics = { startsOn, endsOn, places: '2' };
  const begun = { clientId: client.id, courseId: course.id, ...basics };
  const created = await postForm(admin.request, '/manage/orders/new', begun);
  const id = /orders\/([^/]+)/.exec(created.headers().location ?? '')?.[1] ?? '';
  const modules = course.modules.flatMap((module, index) => [
    [`modules[${index}].moduleId`, module.id],
    [`modules[${index}].sold`, 'on'],
    [`modules[${index}].due`, sessions[index < 2 ? 0 : 1]?.id ?? ''],
  ]);
  await postForm(admin.request, `/manage/orders/${id}/edit`, {
    ...{ revision: '1', title: course.title, contactId: client.contactId, ...basics },
    ...{ 'lines[0].kind': 'training', 'lines[0].unitPrice': '4320', advance: '30', funding: 'opco' },
    ...{ opco: 'afdas', 'sessionIds[0]': sessions[0]?.id ?? '', 'sessionIds[1]': sessions[1]?.id ?? '' },
    ...Object.fromEntries(modules),
  });
  await postForm(admin.request, `/manage/orders/${id}/offer`, {});
  return id;
}

/** An order that was accepted elsewhere and is invoiced at its signature: 2,000.00 and 20 % of VAT. */
async function sellPaidInAdvance(admin: BrowserContext, { id: clientId }: Client, training: SoldTraining) {
  const { course, startsOn, endsOn, sessions } = training;
  const api = apiOf(admin.request);
  const { id: orderId } = await api.post('/orders', {
    ...{ clientId, courseId: course.id, title: 'Selling to the garage', startsOn, endsOn },
    ...{ sessionIds: sessions.map(({ id }) => id), price: { excludingVat: 200_000, vatRate: 2000 } },
  });
  await postForm(admin.request, `/manage/orders/${orderId}/invoices/issue`, {});
  const { invoices } = await api.get(`/orders/${orderId}/invoices`);
  const { id, number } = invoices[0] as { id: string; number: string };
  return { orderId: orderId as string, id, number };
}

async function typePerson(page: Page, say: Say, { firstName, lastName, email }: Newcomer): Promise<void> {
  await page.locator('[name=firstName0]').fill(firstName);
  await page.locator('[name=lastName0]').fill(lastName);
  await page.locator('[name=email0]').fill(email);
  await page.getByRole('button', { name: say('orders:addPeople.check') }).click();
  await expect(page.getByText(say('orders:addPeople.kinds.new'))).toBeVisible();
}

const lineOf = (page: Page, number: string): Locator =>
  page.getByRole('row').filter({ has: page.getByRole('link', { name: number, exact: true }) });

/** The words of a message until the first value in it. */
const beginning = (say: Say, key: string) => say(key, { day: '…' }).split('…')[0] ?? '';

const today = () => new Date().toISOString().slice(0, 10);

/** Nine digits that hold Luhn's sum and that no other client has. */
function unusedSiren(): string {
  const eight = String(10_000_000 + (Date.now() % 89_999_999));
  const sum = [...eight].reduce((all, digit, at) => {
    const twice = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${eight}${(10 - (sum % 10)) % 10}`;
}

const pdf =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n';
