import { readFile, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { execFile } from 'node:child_process';
import type { Page } from '@playwright/test';
import { textOfPdf } from '../setup/pdf-text';
import { readZip } from '../setup/read-zip';
import { businessNow, expect, linkIn, mailTo, moveClock, test } from './contract-fixtures';
import { exactly } from './fixtures';
import { apiOf, freshEmail, goodPassword, unique } from './product';
import {
  attend,
  enrolmentsOf,
  explainUnsigned,
  finish,
  newcomer,
  prepareTraining,
  type SoldTraining,
} from './sold-training';
import type { Say } from './words';

const run = promisify(execFile);
const day = 86_400_000;
const minute = 60_000;

/** Fills a quote's editor: 4,320.00 for four, everything due before its half-day, an OPCO expected, 30 % in advance. */
async function writeQuote(page: Page, say: Say, { course, sessions }: SoldTraining): Promise<void> {
  await field(page, 'contactId').selectOption({ index: 1 });
  for (const place of [0, 1]) {
    await page.getByRole('checkbox', { name: `Demi-journée ${place + 1}` }).check();
  }
  for (const index of course.modules.keys()) {
    await field(page, `modules[${index}].due`).selectOption(sessions[index < 2 ? 0 : 1]?.id ?? '');
  }
  await field(page, 'lines[0].unitPrice').fill('4320');
  await field(page, 'advance').fill('30');
  await page.getByRole('radio', { name: say('orders:funding.opco') }).check();
  await field(page, 'opco').selectOption('afdas');
  await page.getByRole('checkbox', { name: say('orders:fields.indemnity') }).check();
  await page.getByRole('button', { name: say('orders:actions.save') }).click();
  await expect(page.getByText(say('orders:flash.saved'))).toBeVisible();
}

const field = (page: Page, name: string) => page.locator(`[name="${name}"]`);

const documents = (page: Page) => page.getByRole('main').getByRole('link', { name: /^F\d/ });

const amountOf = (page: Page, term: string) =>
  page
    .getByRole('main')
    .getByRole('term')
    .filter({ hasText: exactly(term) })
    .locator('xpath=following-sibling::dd')
    .first();

test('from quote to paid: an OPCO pays a part, one is absent, one late, one replaced too late, and the file proves it', async ({
  product,
  demo,
  device,
  look,
  visit,
  say,
}, info) => {
  test.setTimeout(420_000);
  const now = await businessNow(product);
  const desk = await demo('admin@demo.test');
  const training = await prepareTraining(desk.request, { origin: product.origin, now });
  const [first, second] = training.sessions as [SoldTraining['sessions'][0], SoldTraining['sessions'][0]];

  // The client is registered with the person who follows its trainings
  const buyer = { firstName: 'Inès', lastName: unique('Achats'), email: freshEmail('rh') };
  const company = unique('Fonderie');
  await visit('/manage/clients/new', desk);
  await field(desk, 'name').fill(company);
  await field(desk, 'siren').fill('404833048');
  await field(desk, 'street').fill('1 rue du Four');
  await field(desk, 'postalCode').fill('42000');
  await field(desk, 'city').fill('Saint-Étienne');
  await field(desk, 'opco').selectOption('afdas');
  await field(desk, 'contactEmail').fill(buyer.email);
  await field(desk, 'contactFirstName').fill(buyer.firstName);
  await field(desk, 'contactLastName').fill(buyer.lastName);
  await desk.getByRole('button', { name: say('clients:form.submitCreate') }).click();
  await expect(desk.getByRole('heading', { level: 1, name: company })).toBeVisible();
  await look(desk);

  // Terms of sale, accepted with every order (K02)
  await desk.goto('/manage/settings/sales/terms');
  await field(desk, 'text').fill('Le client paie chaque facture à réception, par virement ou par carte.');
  await desk.getByRole('button', { name: say('sales:terms.publish') }).click();
  await desk.waitForURL('**/manage/settings/sales');

  // Quote
  await desk.goto('/manage/orders/new');
  await field(desk, 'clientId').selectOption({ label: company });
  await field(desk, 'courseId').selectOption({ label: training.course.title });
  await field(desk, 'startsOn').fill(training.startsOn);
  await field(desk, 'endsOn').fill(training.endsOn);
  await field(desk, 'places').fill('4');
  await desk.getByRole('button', { name: say('orders:create.submit') }).click();
  await expect(desk.getByRole('radio', { name: say('orders:funding.opco') })).toBeVisible();
  const orderId = /orders\/([^/]+)/.exec(desk.url())?.[1] ?? '';
  await writeQuote(desk, say, training);
  await desk.goto(`/manage/orders/${orderId}`);
  await look(desk);
  await desk.getByRole('button', { name: say('orders:actions.offer') }).click();

  // The client's person opens their space and accepts in two clicks
  const hr = await device();
  const invited = await mailTo(product, buyer.email, '…', '/invitation/client/');
  await hr.page.goto(linkIn(invited, '/invitation/client/'));
  await hr.page
    .getByLabel(exactly(say('auth:fields.password')))
    .first()
    .fill(goodPassword);
  await hr.page
    .locator('form')
    .filter({ has: hr.page.locator('[name=password]') })
    .getByRole('button')
    .last()
    .click();
  await hr.page.waitForURL('**/client');
  await look(hr.page);
  const client = `/client/orders/${orderId}`;
  await visit(client, hr.page);
  const quote = await hr.page.request.get(`${client}/convention.pdf?pending`);
  expect((await textOfPdf(await quote.body())).join(' ')).toContain(company);
  await hr.page.getByRole('button', { name: say('orders:clientOrders.accept') }).click();
  await hr.page.getByRole('button', { name: say('orders:clientOrders.confirm') }).click();
  await expect(hr.page.getByText(say('orders:clientOrders.inForce'))).toBeVisible();

  // Four of its people
  const people = [newcomer('Assia'), newcomer('Basile'), newcomer('Clara'), newcomer('Driss')];
  const [assia, basile, clara, driss] = people as [Newcomer, Newcomer, Newcomer, Newcomer];
  await visit(`${client}/participants/add`, hr.page);
  await hr.page.locator('input[type=file]').setInputFiles({
    name: 'salaries.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(
      ['email;prénom;nom', ...people.map((one) => `${one.email};${one.firstName};${one.lastName}`)].join(
        '\n',
      ),
    ),
  });
  await hr.page.getByRole('button', { name: say('orders:addPeople.check') }).click();
  await expect(hr.page.getByText(basile.email)).toBeVisible();
  await look(hr.page);
  await hr.page.getByRole('button', { name: say('orders:addPeople.confirm', { count: 4 }) }).click();
  await expect(hr.page.getByText(driss.email)).toBeVisible();
  await look(hr.page);
  const before = await enrolmentsOf(desk.request, orderId);
  const of = (person: Newcomer) => before.get(person.email) ?? '';

  // The OPCO agrees to a part: 8 hours each at 60.00, 1,500.00 at most
  await visit(`/manage/orders/${orderId}/funding/agreement`, desk);
  await field(desk, 'opco').selectOption('afdas');
  await field(desk, 'number').fill('AFDAS-2026-77');
  await field(desk, 'hours').fill('8');
  await field(desk, 'hourlyRate').fill('60');
  await field(desk, 'cap').fill('1500');
  await field(desk, 'from').fill(training.startsOn);
  await field(desk, 'to').fill(training.endsOn);
  const boxes = desk.locator('input[name=enrolmentIds]');
  for (const box of await boxes.all()) await box.check();
  await desk.getByRole('button', { name: say('funding:agreement.keep') }).click();
  await expect(desk.getByText(say('funding:flash.agreement'))).toBeVisible();
  await look(desk);

  // A second client, whom nobody funds, is invoiced at once
  const api = apiOf(desk.request);
  const other = await api.post('/clients', { name: unique('Garage'), siren: '552100554', contacts: [] });
  const members = await Promise.all(
    [newcomer('Farid'), newcomer('Gilles')].map((one) => api.post('/members', { ...one, role: 'learner' })),
  );
  const enrolled = await Promise.all(
    members.map(({ id }) => api.post('/enrolments', { courseId: training.course.id, memberId: id })),
  );
  const direct = await api.post('/orders', {
    ...{ clientId: other.id, courseId: training.course.id, title: 'Vendre au garage' },
    ...{ startsOn: training.startsOn, endsOn: training.endsOn, sessionIds: [first.id, second.id] },
    price: { excludingVat: 200_000, vatRate: 2000 },
    participants: enrolled.map(({ id }: { id: string }) => id),
  });

  // First half-day: Clara comes half an hour late
  await moveClock(product, new Date(first.startsAt.getTime() - 60 * minute));
  for (const one of people) {
    await finish(desk.request, training, of(one), [1, 2], new Date(first.startsAt.getTime() - 120 * minute));
  }
  await moveClock(product, new Date(first.endsAt.getTime() + 60 * minute));
  for (const one of [assia, basile, driss]) await attend(desk.request, first, of(one));
  await attend(desk.request, first, of(clara), [30, 210]);

  // Driss is replaced, too late for the OPCO
  const emma = newcomer('Emma');
  await desk.goto(`/manage/orders/${orderId}/participants`);
  const place = desk.getByRole('row').filter({ hasText: driss.email });
  await place.getByText(say('orders:people.change'), { exact: false }).first().click();
  await place.getByRole('link', { name: say('orders:people.replace') }).click();
  await expect(desk.getByText(/1[\s\u202f]?\d{3}|€/).first()).toBeVisible();
  await field(desk, 'firstName0').fill(emma.firstName);
  await field(desk, 'lastName0').fill(emma.lastName);
  await field(desk, 'email0').fill(emma.email);
  await look(desk);
  await desk.getByRole('button', { name: say('orders:addPeople.check') }).click();
  await desk.getByRole('button', { name: say('orders:addPeople.confirmReplace') }).click();
  await expect(desk.getByRole('row').filter({ hasText: emma.email })).toBeVisible();
  const after = await enrolmentsOf(desk.request, orderId);

  // Second half-day: Basile does not come
  await moveClock(product, new Date(second.startsAt.getTime() - 60 * minute));
  await visit(`/manage/orders/${orderId}/settlement`, desk);
  for (const id of [of(assia), of(basile), of(clara), after.get(emma.email) ?? '']) {
    await finish(desk.request, training, id, [3, 4], new Date(second.startsAt.getTime() - 120 * minute));
  }
  await moveClock(product, new Date(second.endsAt.getTime() + 60 * minute));
  for (const id of [of(assia), of(clara), after.get(emma.email) ?? ''])
    await attend(desk.request, second, id);
  await explainUnsigned(desk, first.id, ['Farid', 'Gilles']);
  await explainUnsigned(desk, second.id, ['Farid', 'Gilles', basile.lastName, driss.lastName]);

  // 1,920 of 2,160 minutes were delivered: 3,840.00 of 4,320.00; the OPCO pays its 1,500.00
  await moveClock(product, new Date(second.endsAt.getTime() + 9 * day));
  await visit(`/manage/orders/${orderId}/settlement`, desk);
  await expect(desk.getByText(say('funding:settlement.badge.final'), { exact: true })).toBeVisible();
  const told = await api.get(`/orders/${orderId}/settlement`);
  expect(told).toMatchObject({
    final: true,
    price: 432_000,
    opco: 150_000,
    clientTraining: 234_000,
    indemnity: 48_000,
  });
  await expect(amountOf(desk, say('funding:parts.opco'))).toContainText(/1[\s\u202f]500,00/);
  // The OPCO's address is asked for once; what the client owes did not wait for it
  await visit(`/manage/orders/${orderId}/invoices`, desk);
  await expect(documents(desk)).toHaveCount(3);
  await desk.getByRole('link', { name: say('sales:held.enter.funder') }).click();
  await field(desk, 'street').fill('25 quai Panhard-et-Levassor');
  await field(desk, 'postalCode').fill('75013');
  await field(desk, 'city').fill('Paris');
  await field(desk, 'siren').fill('851296632');
  await field(desk, 'email').fill('factures@funder.test');
  await desk.getByRole('button', { name: say('sales:opco.save') }).click();
  await desk.goto(`/manage/orders/${orderId}/invoices`);
  await desk.getByRole('button', { name: say('sales:ofOrderPage.issue') }).click();
  await expect(documents(desk)).toHaveCount(4);
  await look(desk);
  const sums = await sumsOf(desk);
  const numbers = sums.map(([number]) => number);
  const opcoInvoice = sums.find(([, sum]) => sum === '1500,00')?.[0] ?? '';
  expect(sums.map(([, sum]) => sum).sort()).toEqual(['1494,00', '1500,00', '480,00', '846,00']);

  // The bank's file pays all four, by their numbers
  await visit('/manage/sales/bank', desk);
  const lines = sums.map(([number, sum]) => `${frenchDay(now)};VIR ${number};${sum}`);
  const csv = {
    name: 'releve.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Date;Libellé;Montant', ...lines].join('\n')),
  };
  await desk.locator('input[type=file]').setInputFiles(csv);
  await desk.getByRole('button', { name: say('sales:bank.import.check') }).click();
  await desk.getByRole('button', { name: say('sales:bank.check.confirm') }).click();
  for (const number of numbers) {
    await desk.getByRole('button', { name: say('sales:bank.match', { number }) }).click();
    await expect(desk.getByRole('button', { name: say('sales:bank.match', { number }) })).toHaveCount(0);
  }
  await visit(`/manage/orders/${orderId}/invoices`, desk);
  await expect(desk.getByText(say('sales:standings.paid'), { exact: true })).toHaveCount(4);

  // The file, a certificate, and a stranger who checks it all
  await visit(`/manage/orders/${orderId}/documents`, desk);
  await desk.getByRole('button', { name: say('proof:documents.make') }).click();
  await expect(desk.getByText(say('proof:documents.statuses.ready'), { exact: true })).toBeVisible({
    timeout: 60_000,
  });
  const [download] = await Promise.all([
    desk.waitForEvent('download'),
    desk
      .getByRole('link', {
        name: say('proof:documents.downloadOf', { of: say('proof:documents.wholeOrder') }),
      })
      .click(),
  ]);
  const zip = info.outputPath('dossier.zip');
  await download.saveAs(zip);
  const papers = await readPapers(zip);
  expect(papers.get('02_Convention/Convention_v1.pdf')).toContain(company);
  expect(papers.get(`09_Factures/${opcoInvoice}.pdf`)).toContain('AFDAS-2026-77');
  for (const [{ firstName, lastName }, hours] of [
    [assia, '9 h'],
    [basile, '5 h 30'],
    [clara, '8 h 30'],
    [driss, '4 h 30'],
    [emma, '4 h 30'],
  ] as const) {
    const certificate = `06_Certificats_realisation/${lastName.toUpperCase()}_${firstName}.pdf`;
    expect(papers.get(certificate)).toContain(`${firstName} ${lastName}`);
    expect(papers.get(certificate)).toContain(hours);
  }
  await field(desk, 'label').fill('Contrôle Afdas');
  await desk.getByRole('button', { name: say('proof:documents.createLink') }).click();
  const link = await desk.locator('code').first().textContent();
  const stranger = await device();
  await visit(new URL(link ?? '').pathname, stranger.page);
  await stranger.page.getByRole('button', { name: say('proof:audit.checkNow') }).click();
  await expect(stranger.page.getByText(say('proof:audit.holds'))).toBeVisible({ timeout: 60_000 });
  await look(stranger.page);
  await desk.reload();
  await desk.locator('summary', { hasText: /visite/ }).click();
  await expect(desk.getByText(say('proof:documents.actions.verified')).first()).toBeVisible();

  // One byte differs
  const verify = (file: string) => run(process.execPath, ['scripts/verify-file.mjs', file]);
  await verify(zip);
  const bytes = await readFile(zip);
  const changed = info.outputPath('change.zip');
  bytes[Math.floor(bytes.length / 2)]! ^= 1;
  await writeFile(changed, bytes);
  await expect(verify(changed)).rejects.toMatchObject({ code: 1 });

  // The client reads its own, and nobody else's
  await visit('/client/invoices', hr.page);
  for (const number of numbers) {
    await expect(hr.page.getByText(number, { exact: true })).toHaveCount(number === opcoInvoice ? 0 : 1);
  }
  await visit('/client/people', hr.page);
  expect((await hr.page.request.get(`/client/orders/${direct.id}`)).status()).toBe(404);
  expect((await hr.page.request.get(`/manage/orders/${orderId}`)).status()).toBe(404);
});

type Newcomer = ReturnType<typeof newcomer>;

/** The text of each PDF of an evidence file, by its path. */
async function readPapers(zip: string): Promise<ReadonlyMap<string, string>> {
  const papers = new Map<string, string>();
  for (const [path, bytes] of readZip(await readFile(zip))) {
    if (path.endsWith('.pdf')) papers.set(path, (await textOfPdf(bytes)).join(' '));
  }
  return papers;
}

const frenchDay = (at: Date) => at.toISOString().slice(0, 10).split('-').reverse().join('/');

/** The number of each document of an order with its amount, as a bank writes it. */
async function sumsOf(page: Page): Promise<[number: string, sum: string][]> {
  const rows = page
    .getByRole('main')
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: /^F\d/ }) });
  const sums: [string, string][] = [];
  for (const row of await rows.all()) {
    const number = (await row.getByRole('link').first().textContent()) ?? '';
    const [amount = ''] = /[\d\s\u202f]+,\d{2}(?=\s?€)/.exec((await row.textContent()) ?? '') ?? [];
    sums.push([number, amount.replace(/[\s\u202f]/g, '')]);
  }
  return sums;
}
