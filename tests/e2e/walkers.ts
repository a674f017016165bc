import pg from 'pg';
import type { Role } from '~/domain/organizations/roles';
import { joinOrganization, openClient, signIn, signUp, type Client } from '../setup/http-client';
import type { Product } from '../setup/start-product';
import type { Ids } from './route-expectations';

export const adminToken = 'assidu_demo_admin_2026';
const operatorToken = 'assidu_demo_operator_2026';
const demoPassword = 'demo-assidu-2026';

/** Somebody who tries every address: as a browser, and with a token where they have one. */
export type Walker = {
  name: string;
  kind: 'stranger' | 'member' | 'owner-elsewhere' | 'operator';
  role: Role | null;
  browser: Client;
  connector: Client;
};

/** The seven who walk, and the things of the demo that they ask for; the learner is enrolled in its course. */
export async function gatherWalkers(product: Product): Promise<{ walkers: Walker[]; ids: Ids }> {
  const { origin } = product;
  const owner = await signIn(origin, 'admin@demo.test', demoPassword);
  const withToken = async (browser: Client) => {
    const page = await (await browser.post('/manage/settings/api', { name: 'Marche' })).text();
    const token = /assidu_[\w-]{20,}/.exec(page)?.[0];
    if (!token) throw new Error('no token was made');
    return bearer(origin, token);
  };
  /** A member whose token was made while they were an administrator. */
  const demoted = async (role: 'learner' | 'trainer' | 'billing') => {
    const person = { email: `${role}-${process.pid}@example.test`, role: 'admin' };
    const browser = await joinOrganization(product, { browser: owner, token: adminToken }, person);
    const connector = await withToken(browser);
    await owner.post(`/manage/people/${browser.membershipId}/role`, { role });
    return {
      name: role,
      kind: 'member',
      role,
      browser,
      connector,
      membershipId: browser.membershipId,
    } as const;
  };
  const learner = await demoted('learner');
  const trainer = await demoted('trainer');
  const billing = await demoted('billing');
  const elsewhere = await signUp(product, `owner-${process.pid}@example.test`);
  const operator = await signIn(origin, 'operator@assidu.test', demoPassword);
  const walkers: Walker[] = [
    {
      name: 'stranger',
      kind: 'stranger',
      role: null,
      browser: openClient(origin),
      connector: openClient(origin),
    },
    learner,
    trainer,
    billing,
    { name: 'owner', kind: 'member', role: 'owner', browser: owner, connector: bearer(origin, adminToken) },
    {
      name: 'owner of another organization',
      kind: 'owner-elsewhere',
      role: 'owner',
      browser: elsewhere,
      connector: await withToken(elsewhere),
    },
    {
      name: 'operator',
      kind: 'operator',
      role: null,
      browser: operator,
      connector: bearer(origin, operatorToken),
    },
  ];
  return { walkers, ids: await findIds(product, owner, learner.membershipId) };
}

const bearer = (origin: string, token: string) => openClient(origin, { Authorization: `Bearer ${token}` });

function tomorrow() {
  const startsAt = Date.now() + 24 * 3_600_000;
  const [from, to] = [startsAt, startsAt + 3_600_000].map((at) => new Date(at).toISOString());
  return { startsAt: from, endsAt: to, plannedMinutes: 60 };
}

async function findIds(product: Product, owner: Client, learnerId: string): Promise<Ids> {
  const connector = bearer(product.origin, adminToken);
  const client = new pg.Client({ connectionString: product.databaseUrl });
  await client.connect();
  const one = async (sql: string, ...values: unknown[]): Promise<string> => {
    const { rows } = await client.query<{ id: string }>(sql, values);
    if (!rows[0]) throw new Error(`nothing found: ${sql}`);
    return rows[0].id;
  };
  const soon = new Date(Date.now() + 60_000).toISOString();
  await bearer(product.origin, operatorToken).send('POST', '/api/v1/operator/clock', {
    body: { json: { now: soon } },
  });
  const organization = await one(`SELECT id FROM "Organization" WHERE name = 'Organisme Démo'`);
  const course = await one(`SELECT id FROM "Course" WHERE "organizationId" = $1`, organization);
  const lesson = await one(`SELECT id FROM "Lesson" WHERE "courseId" = $1 ORDER BY position LIMIT 1`, course);
  const enrolled = await connector.send('POST', '/api/v1/enrolments', {
    body: { json: { courseId: course, memberId: learnerId } },
  });
  const planned = await connector.send('POST', '/api/v1/sessions', {
    body: { json: { courseId: course, title: 'Marche', mode: 'remote', halfDays: [tomorrow()] } },
  });
  const list = 'email;prénom;nom;rôle\nlea@example.test;Léa;Marin;learner\n';
  const checked = await owner.send('POST', '/manage/people/import', {
    body: { file: 'file', content: new Blob([list]), name: 'liste.csv' },
  });
  const invitee = `invitee-${process.pid}@example.test`;
  const invited = await connector.send('POST', '/api/v1/members', {
    body: { json: { email: invitee, firstName: 'I', lastName: 'N', role: 'learner' } },
  });
  const { id: membership } = (await invited.json()) as { id: string };
  await owner.post(`/manage/people/${membership}/resend-invitation`);
  const ids: Ids = {
    organization,
    course,
    lesson,
    membership,
    module: await one(`SELECT "moduleId" AS id FROM "Lesson" WHERE id = $1`, lesson),
    enrolment: ((await enrolled.json()) as { id: string }).id,
    session: ((await planned.json()) as { id: string }).id,
    import: (checked.headers.get('Location') ?? '').split('/').at(-1) ?? '',
    group: await one(`SELECT id FROM "Group" WHERE "organizationId" = $1`, organization),
    token: await one(`SELECT id FROM "ApiToken" WHERE "organizationId" = $1 LIMIT 1`, organization),
    file: await one(`SELECT id FROM "StoredFile" WHERE "organizationId" = $1 LIMIT 1`, organization),
    certificate: `${await one(`SELECT id FROM "Certificate" WHERE "organizationId" = $1 LIMIT 1`, organization)}.pdf`,
    code: await one(`SELECT code AS id FROM "Certificate" WHERE "organizationId" = $1 LIMIT 1`, organization),
    message: await one(`SELECT id FROM "OutboxMessage" WHERE kind = 'email' LIMIT 1`),
    invitation: await one(
      `SELECT regexp_replace(payload->'values'->>'url', '.*/', '') AS id FROM "OutboxMessage" WHERE payload->>'to' = $1
       ORDER BY payload->'values'->>'url' IS NULL, "createdAt" DESC LIMIT 1`,
      invitee,
    ),
    invoice: await one(`SELECT id FROM "Invoice" WHERE "organizationId" = $1 LIMIT 1`, organization),
    order: await one(`SELECT id FROM "PlanOrder" WHERE "organizationId" = $1 LIMIT 1`, organization),
    method: await one(`SELECT id FROM "PaymentMethod" WHERE "organizationId" = $1 LIMIT 1`, organization),
    move: await one(`SELECT id FROM "ClockMove" LIMIT 1`),
    mail:
      ((await (await fetch(`${product.mailboxUrl}/messages?limit=1`)).json()) as { items: { id: string }[] })
        .items[0]?.id ?? '',
  };
  await client.end();
  return ids;
}
