import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import pg from 'pg';
import { runningCluster } from '../../scripts/postgres.mjs';
import { joinOrganization, openClient, signIn, type Client } from '../setup/http-client';
import { startProduct, type Product } from '../setup/start-product';

test.describe.configure({ mode: 'serial', timeout: 120_000 });

const adminToken = 'assidu_demo_admin_2026';

let product: Product;
let owner: Client;
let connector: Client;
let pool: pg.Pool;

test.beforeAll(async () => {
  product = await startProduct();
  owner = await signIn(product.origin, 'admin@demo.test', 'demo-assidu-2026');
  connector = openClient(product.origin, { Authorization: `Bearer ${adminToken}` });
  pool = new pg.Pool({ connectionString: product.databaseUrl, max: 2 });
  // The server is restarted below: connections at rest end then.
  pool.on('error', () => undefined);
});
test.afterAll(async () => {
  await pool?.end();
  await product?.stop();
});

const rows = async <Row extends pg.QueryResultRow>(sql: string, ...values: unknown[]) =>
  (await pool.query<Row>(sql, values)).rows;

const api = async <Answer>(method: string, path: string, json?: unknown): Promise<Answer> => {
  const answer = await connector.send(method, `/api/v1${path}`, json === undefined ? {} : { body: { json } });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Answer;
};

type Course = { id: string; modules: { lessons: { id: string }[] }[] };

/** A published course of so many lessons, and people enrolled in it whose lessons a connector attests. */
async function enrolPeople(name: string, people: number, lessons: number) {
  const course = await api<Course>('POST', '/courses', {
    title: name,
    language: 'fr',
    modules: [
      {
        title: 'Module',
        lessons: Array.from({ length: lessons }, (_, index) => ({
          title: `Leçon ${index}`,
          kind: 'text',
          minutes: 5,
          html: '<p>Texte</p>',
        })),
      },
    ],
  });
  await api('POST', `/courses/${course.id}/publish`, {});
  const enrolments = await Promise.all(
    Array.from({ length: people }, async (_, index) => {
      const email = `${name}-${process.pid}-${index}@example.test`;
      const member = await api<{ id: string }>('POST', '/members', {
        email,
        firstName: 'P',
        lastName: `${index}`,
        role: 'learner',
      });
      return (await api<{ id: string }>('POST', '/enrolments', { courseId: course.id, memberId: member.id }))
        .id;
    }),
  );
  return { enrolments, lessonIds: course.modules.flatMap((module) => module.lessons.map(({ id }) => id)) };
}

type Outcome = { enrolment: string; lesson: string; status: number | 'lost' };

/** Completes every lesson of every enrolment, people side by side, and notes what the server acknowledged. */
function completeAll(
  enrolments: string[],
  lessonIds: string[],
  seen: (outcome: Outcome) => void,
): Promise<Outcome[]> {
  const one = async (enrolment: string) => {
    const outcomes: Outcome[] = [];
    for (const lesson of lessonIds) {
      const body = { json: { lessonId: lesson, occurredAt: new Date().toISOString() } };
      const status = await connector
        .send('POST', `/api/v1/enrolments/${enrolment}/completions`, { body })
        .then(async (answer) => {
          await answer.text();
          return answer.status;
        })
        .catch(() => 'lost' as const);
      const outcome = { enrolment, lesson, status };
      seen(outcome);
      outcomes.push(outcome);
    }
    return outcomes;
  };
  return Promise.all(enrolments.map(one)).then((all) => all.flat());
}

async function healthy(): Promise<void> {
  await expect
    .poll(
      () =>
        fetch(`${product.origin}/healthz`).then(
          ({ status }) => status,
          () => 0,
        ),
      { timeout: 30_000 },
    )
    .toBe(200);
}

/** Everything acknowledged is stored, once; every chain verifies; a retry of all of it completes the rest once. */
async function expectNothingLost(
  outcomes: Outcome[],
  enrolments: string[],
  lessonIds: string[],
): Promise<void> {
  const acknowledged = outcomes.filter(({ status }) => status === 200 || status === 201);
  const stored = new Set(
    (
      await rows<{ key: string }>(
        `SELECT "enrolmentId" || ' ' || "lessonId" AS key FROM "LessonCompletion" WHERE "enrolmentId" = ANY($1)`,
        enrolments,
      )
    ).map(({ key }) => key),
  );
  expect(acknowledged.length).toBeGreaterThan(0);
  for (const { enrolment, lesson } of acknowledged) expect(stored).toContain(`${enrolment} ${lesson}`);
  await completeAll(enrolments, lessonIds, () => undefined);
  const counted = await rows(
    `SELECT e.id,
       (SELECT count(*)::int FROM "LessonCompletion" c WHERE c."enrolmentId" = e.id) AS completions,
       (SELECT count(*)::int FROM "EvidenceRecord" r WHERE r.stream = 'enrolment:' || e.id AND r.kind LIKE '%lesson%complet%') AS records,
       (SELECT count(*)::int FROM "Certificate" c WHERE c."enrolmentId" = e.id) AS certificates,
       e."lessonsDone" AS done
     FROM "Enrolment" e WHERE e.id = ANY($1)`,
    enrolments,
  );
  const each = lessonIds.length;
  for (const line of counted)
    expect(line).toMatchObject({ completions: each, records: each, certificates: 1, done: each });
  expect(verifyChains()).toMatchObject({ broken: null });
}

/** What the job says of all chains. */
function verifyChains(): unknown {
  const said = execFileSync(process.execPath, ['build/server/command.js', 'job', 'verify-evidence'], {
    env: {
      ...process.env,
      DATABASE_URL: product.databaseUrl,
      DATA_DIR: product.dataDir,
      SANDBOX: '1',
      NODE_ENV: 'production',
    },
  }).toString();
  return JSON.parse(said.trim().split('\n').at(-1) ?? '');
}

test('a web server killed while lessons are completed loses nothing it acknowledged, and counts nothing twice', async () => {
  const { enrolments, lessonIds } = await enrolPeople('coupure', 12, 6);
  let count = 0;
  const outcomes = await completeAll(enrolments, lessonIds, () => {
    count += 1;
    if (count === 20) process.kill(product.processOf('server'), 'SIGKILL');
  });
  expect(outcomes.some(({ status }) => status === 'lost')).toBe(true);
  await healthy();
  await expectNothingLost(outcomes, enrolments, lessonIds);
});

test('a database restarted under load fails requests cleanly, and the same web server goes on with nothing lost', async () => {
  const { enrolments, lessonIds } = await enrolPeople('reprise', 8, 8);
  const web = product.processOf('server');
  let count = 0;
  const outcomes = await completeAll(enrolments, lessonIds, () => {
    count += 1;
    if (count === 15) void runningCluster(product.dataDir)?.stop();
  });
  const failed = outcomes.filter(({ status }) => status !== 200 && status !== 201);
  expect(failed.length).toBeGreaterThan(0);
  for (const { status } of failed) expect([500, 503]).toContain(status);
  await healthy();
  expect(product.processOf('server')).toBe(web);
  await expectNothingLost(outcomes, enrolments, lessonIds);
});

test('a page asked while the database is away shows a reference or a wait, and no stack', async () => {
  await runningCluster(product.dataDir)?.stop();
  const page = await owner.get('/teach/courses');
  const text = await page.text();
  await healthy();
  expect([200, 500, 503]).toContain(page.status);
  expect(text).not.toMatch(/\bat .*\.(js|ts):\d+|ECONNREFUSED|PrismaClient/);
  expect((await owner.get('/teach/courses')).status).toBe(200);
});

test('a worker killed during an import of 2,000 lines registers and invites each person once', async () => {
  const people = Array.from(
    { length: 2000 },
    (_, index) => `import-${index}@foule.test;Prénom${index};Nom${index};learner`,
  );
  const list = ['email;prénom;nom;rôle', ...people].join('\n');
  const checked = await owner.send('POST', '/manage/people/import', {
    body: { file: 'file', content: new Blob([list]), name: 'foule.csv' },
  });
  const address = checked.headers.get('Location') ?? '';
  const importId = address.split('/').at(-1);
  expect((await owner.post(`${address}/start`)).status).toBe(302);
  const state = async () =>
    (
      await rows<{ status: string; processed: number }>(
        `SELECT status, processed FROM "MemberImport" WHERE id = $1`,
        importId,
      )
    )[0];
  await expect
    .poll(async () => (await state())?.processed ?? 0, { timeout: 30_000, intervals: [20] })
    .toBeGreaterThan(0);
  process.kill(product.processOf('worker'), 'SIGKILL');
  const left = await state();
  expect(left).toMatchObject({ status: 'running' });
  await expect
    .poll(async () => (await state())?.processed ?? 0, { timeout: 20_000, intervals: [100] })
    .toBeGreaterThan(left?.processed ?? 0);
  await expect.poll(async () => (await state())?.status, { timeout: 90_000, intervals: [250] }).toBe('done');
  const [counts] = await rows(
    `SELECT (SELECT count(*)::int FROM "Membership" WHERE email LIKE 'import-%@foule.test') AS registered,
       (SELECT count(*)::int FROM "SeatEvent" s JOIN "Membership" m ON m.id = s."membershipId" WHERE m.email LIKE 'import-%@foule.test') AS seats,
       (SELECT count(*)::int FROM "OutboxMessage" WHERE payload->>'to' LIKE 'import-%@foule.test') AS invitations,
       (SELECT count(DISTINCT payload->>'to')::int FROM "OutboxMessage" WHERE payload->>'to' LIKE 'import-%@foule.test') AS invited`,
  );
  expect(counts).toEqual({ registered: 2000, seats: 2000, invitations: 2000, invited: 2000 });
});

test('while the mail server is down messages wait where the operator sees them, and then go once each', async () => {
  const faults = (mode: string) =>
    fetch(`${product.mailboxUrl}/faults`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ mode }),
    });
  // Invitations of the crowd above would come first.
  await rows(`UPDATE "OutboxMessage" SET "deliveredAt" = now() WHERE "deliveredAt" IS NULL`);
  await faults('down');
  const invited = await Promise.all(
    [1, 2, 3].map(async (index) => {
      const email = `panne-${index}@example.test`;
      const { id } = await api<{ id: string }>('POST', '/members', {
        email,
        firstName: 'P',
        lastName: `${index}`,
        role: 'learner',
      });
      await owner.post(`/manage/people/${id}/resend-invitation`);
      return email;
    }),
  );
  const waiting = () =>
    rows<{ attempts: number }>(
      `SELECT attempts FROM "OutboxMessage" WHERE payload->>'to' = ANY($1) AND "deliveredAt" IS NULL AND "lastError" IS NOT NULL`,
      invited,
    );
  await expect.poll(async () => (await waiting()).length, { timeout: 20_000 }).toBe(3);
  const operator = await signIn(product.origin, 'operator@assidu.test', 'demo-assidu-2026');
  const seen = await (await operator.get('/operator/outbox')).text();
  for (const email of invited) expect(seen).toContain(email);
  await faults('ok');
  const received = async (email: string) =>
    ((await (await fetch(`${product.mailboxUrl}/messages?to=${email}`)).json()) as { items: unknown[] }).items
      .length;
  for (const email of invited) await expect.poll(() => received(email), { timeout: 40_000 }).toBe(1);
  await expect.poll(waiting).toEqual([]);
  expect(await Promise.all(invited.map(received))).toEqual([1, 1, 1]);
});

test('somebody whose invitation waited joins by it', async () => {
  const person = { email: `joint-${process.pid}@example.test`, role: 'learner' };
  const learner = await joinOrganization(product, { browser: owner, token: adminToken }, person);
  expect((await learner.get('/learn')).status).toBe(200);
});
