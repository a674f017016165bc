import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import type { RouteConfigEntry } from '@remix-run/route-config';
import pg from 'pg';
import { roleCan } from '~/domain/organizations/permissions';
import routes from '~/routes';
import { startProduct, type Product } from '../setup/start-product';
import { expectations, type Audience, type Expectation, type Ids } from './route-expectations';
import { gatherWalkers, type Walker } from './walkers';

test.describe.configure({ mode: 'serial', timeout: 300_000 });

let product: Product;
let walkers: Walker[];
let ids: Ids;
let before: Map<string, string>;

test.beforeAll(async () => {
  test.setTimeout(300_000);
  product = await startProduct();
  ({ walkers, ids } = await gatherWalkers(product));
  await expect.poll(untoldEvents, { timeout: 150_000, intervals: [250] }).toBe(0);
  before = await contents();
});
test.afterAll(() => product?.stop());

type Route = { file: string; path: string; source: string; expectation: Expectation };

const all = await routes;
const flat = (entries: readonly RouteConfigEntry[], base = ''): { file: string; path: string }[] =>
  entries.flatMap(({ file, path, children = [] }) => {
    const here = path ? `${base}/${path}` : base;
    return [{ file: file.replace(/^routes\//, ''), path: here || '/' }, ...flat(children, here)];
  });
const walked: Route[] = flat(all).map(({ file, path }) => ({
  ...{ file, path, expectation: expectations[file] ?? {} },
  source: readFileSync(`app/routes/${file}`, 'utf8'),
}));
const has = ({ source }: Route, handler: string) =>
  new RegExp(`^export (default )?(async )?(function|const) ${handler}\\b`, 'm').test(source);
const isPage = ({ source }: Route) => /^export default /m.test(source);

test('every loader and action of every route has an expectation, and nothing else has', () => {
  expect(Object.keys(expectations).sort()).toEqual([...new Set(walked.map(({ file }) => file))].sort());
  for (const route of walked) {
    const { loads, acts } = route.expectation;
    expect({ loads: loads !== undefined, acts: acts !== undefined }, route.file).toEqual({
      loads: has(route, 'loader'),
      acts: has(route, 'action'),
    });
  }
});

test('every page and document opens to those who may read it, and to nobody else', async () => {
  const wrong: string[] = [];
  await eachPair(async (route, walker) => {
    const { loads } = route.expectation;
    if (!loads && !isPage(route)) return;
    // A page without a loader of its own is guarded by the layout around it.
    const audience = loads ?? 'courses.read';
    const expected = verdict(route, audience, walker, namesDemo(route.expectation));
    const response = await clientOf(route, walker).get(addressOf(route));
    check(wrong, `GET ${route.path} as ${walker.name}`, expected, response);
    if (expected !== 'in' && loads && isPage(route)) {
      // The loader alone, as the browser asks for it: no layout stands before it.
      const alone = `${addressOf(route)}.data?_routes=${encodeURIComponent(`routes/${route.file}`.replace(/\.tsx?$/, ''))}`;
      const data = await walker.browser.get(alone.replace(/^\/\.data/, '/_root.data'));
      check(wrong, `data of ${route.file} as ${walker.name}`, expected, data);
    }
    await response.body?.cancel();
  });
  expect(wrong).toEqual([]);
});

test('no form acts for those who may not send it, and an empty one breaks nothing', async () => {
  const wrong: string[] = [];
  await eachPair(async (route, walker) => {
    const { acts } = route.expectation;
    if (!acts) return;
    const expected = verdict(route, acts.who, walker, acts.foreign ?? namesDemo(route.expectation));
    if (expected === 'in' && acts.bare) return;
    const method = acts.method ?? 'POST';
    const address = `${addressOf(route)}${isIndex(route) ? '?index' : ''}`;
    const body = expected !== 'in' && acts.body ? acts.body(ids) : { form: {} };
    const response = await clientOf(route, walker).send(method, address, { body });
    check(wrong, `${method} ${route.path} as ${walker.name}`, expected, response, true);
    await response.body?.cancel();
  });
  expect(wrong).toEqual([]);
});

test('the whole walk changed nothing', async () => {
  expect(Object.fromEntries(await contents())).toEqual(Object.fromEntries(before));
});

type Verdict = 'in' | 'sign-in' | 'home' | 401 | 403 | 404;

/** What the architecture promises this walker at this address. */
function verdict(route: Route, audience: Audience, walker: Walker, namesDemo: boolean): Verdict {
  const { expectation, file } = route;
  const api = file.startsWith('api/v1/');
  if (audience === 'everyone') return expectation.unknownLink ? 404 : 'in';
  if (audience === 'signed-out') return walker.kind === 'stranger' ? 'in' : 'home';
  if (walker.kind === 'stranger') return api ? 401 : 'sign-in';
  const contact = walker.kind === 'contact' || walker.kind === 'contact-elsewhere';
  if (contact && api) return 401;
  if (audience === 'person') return 'in';
  if (audience === 'contact') {
    const own = walker.kind === 'contact' || (contact && !namesDemo);
    return own && !expectation.unknownLink ? 'in' : 404;
  }
  if (contact) return 404;
  if (audience === 'operator') {
    return walker.kind === 'operator' && !(expectation.unknownLink && !api) ? 'in' : 404;
  }
  if (walker.kind === 'operator') return api ? 403 : 404;
  const foreign = namesDemo && walker.kind === 'owner-elsewhere';
  if (audience === 'member') return foreign || expectation.unknownLink ? 404 : 'in';
  if (audience === 'enrolled') {
    const reads = expectation.orWith && walker.role && roleCan(walker.role, expectation.orWith);
    return !foreign && (walker.name === 'learner' || reads) ? 'in' : 404;
  }
  if (!walker.role || !roleCan(walker.role, audience)) return expectation.hidden ? 404 : 403;
  return foreign || (expectation.unknownLink && !api) ? 404 : 'in';
}

const namesDemo = ({ with: params = {} }: Expectation) =>
  Object.values(params).some((value) => typeof value === 'string');

function check(wrong: string[], what: string, expected: Verdict, response: Response, acts = false): void {
  const { status } = response;
  const location = response.headers.get('Location') ?? '';
  const leads = (to: RegExp) => (status === 302 || status === 202) && to.test(location);
  const right = {
    in:
      status < 500 &&
      status !== 401 &&
      status !== 403 &&
      !leads(/^\/sign-in\?to=/) &&
      (acts || status < 400 || status === 405),
    'sign-in': leads(/^\/sign-in\?to=/),
    home: leads(/^\/home$/),
    401: status === 401,
    403: status === 403,
    404: status === 404 || (status === 405 && response.headers.has('Allow')),
  }[expected];
  if (!right) wrong.push(`${what}: ${status} ${location} instead of ${expected}`);
}

function addressOf({ path, expectation }: Route): string {
  return path.replace(/:(\w+)\??|\*/g, (segment, name: string | undefined) => {
    const value = expectation.with?.[name ?? segment];
    if (value === undefined) throw new Error(`no value for ${segment} of ${path}`);
    return typeof value === 'string' ? ids[value] : value.text;
  });
}

function isIndex({ file }: Route): boolean {
  const within = (entries: readonly RouteConfigEntry[]): boolean =>
    entries.some((entry) => (entry.index && entry.file === `routes/${file}`) || within(entry.children ?? []));
  return within(all);
}

const clientOf = ({ file }: Route, walker: Walker) =>
  file.startsWith('api/v1/') ? walker.connector : walker.browser;

/** Each route with each walker; walkers go side by side, each along the routes in order. */
async function eachPair(work: (route: Route, walker: Walker) => Promise<void>): Promise<void> {
  await Promise.all(
    walkers.map(async (walker) => {
      for (const route of walked) await work(route, walker);
    }),
  );
}

// What time and use alone change: limits by address, sessions and tokens used, clocks of jobs, what a worker delivers.
const passing = ['RateLimit', 'Session', 'ApiToken', 'JobSchedule', 'OutboxMessage', '_prisma_migrations'];

/** A fingerprint of every row of every table, and how many messages wait or went. */
/** What the payment vendor of the sandbox still has to say of the demo's payments, or was not listened to yet. */
async function untoldEvents(): Promise<number> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ untold: number }>(
    `SELECT (SELECT count(*) FROM sandbox.stripe_delivery WHERE delivered_at IS NULL)::int
          + (SELECT count(*) FROM "WebhookEvent" WHERE "processedAt" IS NULL)::int AS "untold"`,
  );
  await client.end();
  return rows[0]?.untold ?? 0;
}

async function contents(): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const { rows } = await client.query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY 1`,
  );
  const found = new Map<string, string>();
  for (const { name } of rows) {
    const what = passing.includes(name) ? 'NULL' : `md5(string_agg(t::text, '|' ORDER BY t::text))`;
    const count = ['RateLimit', 'Session'].includes(name) ? 'NULL' : 'count(*)';
    const { rows: answer } = await client.query(`SELECT ${what} AS rows, ${count} AS count FROM "${name}" t`);
    found.set(name, JSON.stringify(answer[0]));
  }
  await client.end();
  return found;
}
