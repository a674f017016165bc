import AxeBuilder from '@axe-core/playwright';
import { test as base, expect, type Browser, type BrowserContext, type Page } from '@playwright/test';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { activate, demoPassword, invite, signInBy, type Person } from './product';
import { wordsIn, type Language, type Say } from './words';

type Device = { context: BrowserContext; page: Page };

type Options = { language: Language };

type Fixtures = {
  say: Say;
  /** Complaints of pages that a test provokes: everything else that a console says fails the test. */
  allowed: RegExp[];
  /** Another browser, its console watched as that of `page`; `state` is that of somebody signed in. */
  device: (options?: { state?: string }) => Promise<Device>;
  /** Goes there, waits until the page answers to the hand, and looks at it, in light and in dark. */
  visit: (path: string, page?: Page) => Promise<void>;
  /** The same for the page one is on. */
  look: (page?: Page) => Promise<void>;
  /** The demo's administrator, signed in once for each worker, for what tests need beforehand. */
  admin: BrowserContext;
  /** Somebody of the demo organization, made for this test, active, signed in in a browser of their own. */
  member: (options?: { role?: string }) => Promise<Device & { person: Person }>;
};

type WorkerFixtures = { demoAdmin: BrowserContext };

// Forms that answer what is wrong with them, and answers given up for the next page's: Remix says so where one is cut
// while it is read.
const quiet = /status of 422|AbortError: signal is aborted/;

// A network cut on purpose: Remix asks ahead for the routes that links name, and the browser for the service worker.
const netQuiet =
  /net::ERR_(INTERNET_DISCONNECTED|ABORTED)|Failed to fetch manifest patches|error occurred when fetching the script/;

function watch(context: BrowserContext, said: string[]): void {
  context.on('console', (message) => {
    if (message.type() === 'error') said.push(`${message.text()} (${message.page()?.url()})`);
  });
  context.on('weberror', (error) => said.push(`${error.error().message} (${error.page()?.url()})`));
}

/** A label and nothing more, but for the mark of what is required. */
export const exactly = (label: string) =>
  new RegExp(`^${label.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\*?$`);

/** Until React has taken over the server's page: a form sent before works, but a test would race with it. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState('load');
  await page.waitForFunction(() =>
    Object.keys(document.documentElement).some((key) => key.startsWith('__reactFiber')),
  );
}

/**
 * One title, one h1, no sideways scrolling; and where barriers are looked for, none that is serious. In the dark only
 * colours can differ, so only they are looked at again.
 */
async function lookAt(page: Page, barriers: boolean, shots: string | undefined, name: string): Promise<void> {
  await expect(page).toHaveTitle(/\S/);
  await expect(page.locator('h1')).toHaveCount(1);
  // A phone's window grows with a page that is too wide: the screen does not.
  const screen = page.viewportSize()?.width ?? 0;
  const overflow = (await page.evaluate(() => document.documentElement.scrollWidth)) - screen;
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
  if (!barriers && !shots) return;
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const axe = new AxeBuilder({ page }).setLegacyMode();
    if (colorScheme === 'dark') axe.withRules(['color-contrast', 'link-in-text-block']);
    const { violations } = await axe.analyze();
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const told = serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
    expect(told, `${page.url()} in ${colorScheme}`).toEqual([]);
    if (shots) await page.screenshot({ path: join(shots, `${name}-${colorScheme}.png`), fullPage: true });
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

const slug = (text: string) => text.replace(/[^a-z0-9]+/gi, '-').slice(0, 70);

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  language: ['fr', { option: true }],
  locale: async ({ language }, use) => use(language === 'fr' ? 'fr-FR' : 'en-GB'),
  say: async ({ language }, use) => use(wordsIn(language)),
  allowed: async ({ language: _language }, use) => use([quiet, netQuiet]),

  context: async ({ context, allowed }, use) => {
    const said: string[] = [];
    watch(context, said);
    await use(context);
    expect(said.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },

  device: async ({ browser, contextOptions, baseURL, locale, viewport, allowed }, use, info) => {
    const open: BrowserContext[] = [];
    const said: string[] = [];
    await use(async () => {
      const { isMobile, hasTouch, userAgent, deviceScaleFactor } = info.project.use;
      const context = await browser.newContext({
        ...contextOptions,
        ...{ baseURL, locale, viewport, isMobile, hasTouch, userAgent, deviceScaleFactor },
        timezoneId: 'Europe/Paris',
      });
      open.push(context);
      watch(context, said);
      return { context, page: await context.newPage() };
    });
    for (const context of open) await context.close();
    expect(said.filter((line) => !allowed.some((pattern) => pattern.test(line)))).toEqual([]);
  },

  look: async ({ page, language }, use, info) => {
    let count = 0;
    await use(async (shown = page) => {
      await settled(shown);
      count += 1;
      const name = `${info.project.name}-${language}-${slug(info.titlePath.at(-1) ?? '')}-${String(count).padStart(2, '0')}`;
      const shots = process.env.E2E_SHOTS;
      // Every page in each language and on each device; all four together would find the same barriers twice.
      const barriers = (language === 'fr') === (info.project.name === 'desktop');
      await lookAt(shown, barriers, shots && existsSync(shots) ? shots : undefined, name);
    });
  },

  visit: async ({ page, look }, use) => {
    await use(async (path, shown = page) => {
      await shown.goto(path);
      await look(shown);
    });
  },

  demoAdmin: [
    async ({ browser }: { browser: Browser }, use) => {
      const context = await browser.newContext({ baseURL: process.env.E2E_URL });
      await signInBy(context, 'admin@demo.test', demoPassword);
      await use(context);
      await context.close();
    },
    { scope: 'worker' },
  ],
  admin: async ({ demoAdmin }, use) => use(demoAdmin),

  member: async ({ admin, device, language }, use) => {
    await use(async ({ role = 'learner' } = {}) => {
      const person = await invite(admin, { role, language });
      const { context, page } = await device();
      await activate(context, person, language);
      return { context, page, person };
    });
  },
});

export { expect };
