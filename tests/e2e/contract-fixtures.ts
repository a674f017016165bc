import AxeBuilder from '@axe-core/playwright';
import type { BrowserContext, Page } from '@playwright/test';
import type { IsoDay } from '~/domain/calendar';
import { hostedTexts } from '../fakes/stripe/hosted-texts';
import { openClient, signIn, signUp, type Client } from '../setup/http-client';
import { startProduct, type Product } from '../setup/start-product';
import { expect, test as base } from './fixtures';
import { demoPassword, freshEmail } from './product';
import type { Language, Say } from './words';

type Owner = { email: string; client: Client };

type Fixtures = {
  /** Somebody who has just signed up for a Test, signed in in the browser. */
  owner: Owner;
  /** Another browser in which somebody of the demo is signed in already. */
  demo: (email: string) => Promise<Page>;
};

type WorkerFixtures = {
  /** A product of this worker alone, whose clock may be moved; journeys count from what it shows. */
  product: Product;
};

export const test = base.extend<Fixtures, WorkerFixtures>({
  product: [
    async ({ browserName: _browserName }, use) => {
      const product = await startProduct();
      await use(product);
      await product.stop();
    },
    { scope: 'worker', timeout: 180_000 },
  ],
  baseURL: async ({ product }, use) => use(product.origin),

  owner: async ({ product, context, language }, use) => {
    const email = freshEmail('owner');
    const client = await signUp(product, email, { language });
    await carryOver(client, context, product);
    await use({ email, client });
  },

  demo: async ({ product, device }, use) => {
    await use(async (email) => {
      const { context, page } = await device();
      await carryOver(await signIn(product.origin, email, demoPassword), context, product);
      return page;
    });
  },
});

export { expect };

/** A browser goes on where a client without a screen has signed in. */
async function carryOver(client: Client, context: BrowserContext, { origin }: Product): Promise<void> {
  await context.addCookies([...client.cookies].map(([name, value]) => ({ name, value, url: origin })));
}

const operatorOf = ({ origin }: Product) =>
  openClient(origin, { Authorization: 'Bearer assidu_demo_operator_2026' });

/** What the business clock shows. */
export async function businessNow(product: Product): Promise<Date> {
  const answer = await operatorOf(product).get('/api/v1/operator/clock');
  return new Date(((await answer.json()) as { now: string }).now);
}

/** Moves the clock through the API; everything due on the way has then run, and none of it failed. */
export async function moveClock(product: Product, to: Date): Promise<void> {
  const body = { json: { now: to.toISOString() } };
  const answer = await operatorOf(product).send('POST', '/api/v1/operator/clock', { body });
  const told = (await answer.json()) as { ran?: { job: string; error?: string }[] };
  expect(answer.status, JSON.stringify(told)).toBe(200);
  expect(told.ran?.filter(({ error }) => error)).toEqual([]);
}

/** The day of the demo organization's next invoice. */
export async function nextBillingDay({ origin }: Product): Promise<IsoDay> {
  const connector = openClient(origin, { Authorization: 'Bearer assidu_demo_admin_2026' });
  const answer = await connector.get('/api/v1/subscription');
  return ((await answer.json()) as { currentPeriod: { to: IsoDay } }).currentPeriod.to;
}

type Mail = { id: string; subject: string; text: string };

/** Words in which `…` stands for anything, and which any kind of space may part. */
export const like = (words: string) => {
  const literal = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${literal.replaceAll('…', '.*').replaceAll(/\s+/g, '\\s+')}$`, 's');
};

/** The newest message to an address under a subject, once it has come; `saying` tells it from others of that subject. */
export async function mailTo(
  { mailboxUrl }: Product,
  to: string,
  subject: string,
  saying = '',
): Promise<Mail> {
  const ask = async <Answer>(path: string) =>
    (await (await fetch(`${mailboxUrl}/messages${path}`)).json()) as Answer;
  const find = async () => {
    const { items } = await ask<{ items: Mail[] }>(`?to=${encodeURIComponent(to)}`);
    const sent = items.filter((mail) => like(subject).test(mail.subject));
    const whole = await Promise.all(sent.map(({ id }) => ask<Mail>(`/${id}`)));
    return whole.find(({ text }) => text.includes(saying));
  };
  await expect.poll(find, { message: `“${subject}” to ${to}`, timeout: 30_000 }).toBeDefined();
  return (await find())!;
}

/** The path and query of the link of a message that leads to such an address. */
export function linkIn({ text }: Mail, path: string): string {
  const [link = ''] = new RegExp(`https?://\\S*${path}[^\\s>)\\]]*`).exec(text) ?? [];
  const { pathname, search } = new URL(link);
  return `${pathname}${search}`;
}

/** No serious barrier on a page of the payment vendor's sandbox, which has no script of ours. */
async function expectNoBarriers(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode().analyze();
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
  expect(serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).toEqual([]);
}

/** Registers a card or an account on the payment vendor's page, which the browser is on its way to. */
export async function registerMethod(
  page: Page,
  typed: { card: string } | { iban: string },
  language: Language = 'fr',
): Promise<void> {
  const texts = hostedTexts[language];
  await expect(page.getByRole('heading', { level: 1, name: texts.title })).toBeVisible();
  if ('iban' in typed) {
    await page.getByRole('link', { name: texts.sepa_debit }).click();
    await page.getByLabel(texts.iban).fill(typed.iban);
    await page.getByLabel(texts.accountHolder).fill('Omar Ailleurs');
  } else {
    await page.getByLabel(texts.number).fill(typed.card);
    await page.getByLabel(texts.expiry).fill('12 / 40');
    await page.getByLabel(texts.cvc).fill('123');
    await page.getByLabel(texts.holder).fill('Omar Ailleurs');
  }
  await expectNoBarriers(page);
  await page.getByRole('button', { name: texts.save }).click();
}

/** What the bank's page asks is confirmed. */
export async function confirmAtBank(page: Page, asked: RegExp): Promise<void> {
  const texts = hostedTexts.fr;
  await expect(page.getByRole('heading', { level: 1, name: texts.confirmTitle })).toBeVisible();
  await expect(page.getByText(asked)).toBeVisible();
  await expectNoBarriers(page);
  await page.getByRole('button', { name: texts.accept }).click();
}

/** The sum to pay, VAT included, as the page shows it. */
export const totalShown = (page: Page, say: Say) =>
  page
    .getByRole('term')
    .filter({ hasText: say('billing:lines.gross') })
    .locator('xpath=following-sibling::dd');

/** A strip above every page. */
export const banner = (page: Page, name: string) => page.getByRole('complementary', { name });

/** Where the contract stands, by the badge beside its plan. */
export async function expectState(page: Page, say: Say, plan: string, state: string): Promise<void> {
  const contract = page.getByRole('region', { name: say('billing:contract.title', { plan }) });
  await expect(contract.getByText(say(`billing:states.${state}`), { exact: true })).toBeVisible();
}

/** Takes a plan and pays it by card without a screen, for journeys that begin afterwards. */
export async function subscribe(client: Client, plan: string, card: string): Promise<void> {
  const here = `/manage/billing/plans/${plan}`;
  const onward = async (answer: Response) => {
    expect([302, 303], `${answer.url}: ${answer.status}`).toContain(answer.status);
    return answer.headers.get('Location') ?? '';
  };
  const vendor = await onward(await client.post('/manage/billing/payment-methods/add', { to: here }));
  const typed = {
    number: card,
    expiry: '12/40',
    cvc: '123',
    name: 'Omar Ailleurs',
    email: 'omar@example.test',
  };
  const back = await fetch(`${vendor}?method=card`, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(typed),
  });
  await client.get(await onward(back));
  const page = await (await client.get(here)).text();
  const [, dueNow = ''] = /name="dueNow" value="(\d+)"/.exec(page) ?? [];
  expect(await onward(await client.post(here, { dueNow }))).toBe('/manage/billing');
}
