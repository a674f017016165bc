import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import type { Role } from '~/domain/organizations/roles';
import { joinOrganization, linkSentTo, openClient, signIn, signUp, type Client } from '../setup/http-client';
import type { Product } from '../setup/start-product';
import type { Ids } from './route-expectations';

export const adminToken = 'assidu_demo_admin_2026';
const operatorToken = 'assidu_demo_operator_2026';
const demoPassword = 'demo-assidu-2026';

/** Somebody who tries every address: as a browser, and with a token where they have one. */
export type Walker = {
  name: string;
  kind: 'stranger' | 'member' | 'contact' | 'contact-elsewhere' | 'owner-elsewhere' | 'operator';
  role: Role | null;
  browser: Client;
  connector: Client;
};

/** The nine who walk, and the things of the demo that they ask for; the learner is enrolled in its course. */
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
  const added = await addClient(product, owner);
  const contact = { role: null, connector: openClient(origin) };
  walkers.push(
    {
      ...{ ...contact, name: 'contact of the client', kind: 'contact' },
      browser: await signIn(origin, 'rh@ateliers-demo.test', demoPassword),
    },
    {
      ...{ ...contact, name: 'contact of another client', kind: 'contact-elsewhere' },
      browser: added.browser,
    },
  );
  const found = await findIds(product, owner, learner.membershipId);
  return { walkers, ids: { ...found, ...added.ids, ...(await proveTraining(product, owner)) } };
}

const bearer = (origin: string, token: string) => openClient(origin, { Authorization: `Bearer ${token}` });

function tomorrow() {
  const startsAt = Date.now() + 24 * 3_600_000;
  const [from, to] = [startsAt, startsAt + 3_600_000].map((at) => new Date(at).toISOString());
  return { startsAt: from, endsAt: to, plannedMinutes: 60 };
}

type TrainingIds = Pick<Ids, 'training' | 'participant' | 'funded' | 'dossier' | 'issued' | 'sale'>;

/** What was sold in the demo: its documents issued, its advance invoiced, and its file made. */
async function proveTraining(product: Product, owner: Client): Promise<TrainingIds> {
  const connector = bearer(product.origin, adminToken);
  const read = async (response: Response) => (await response.json()) as { id: string; status: string };
  const list = await (await connector.get('/api/v1/orders')).json();
  const [order] = (list as { items: { id: string; participants: { id: string; enrolmentId: string }[] }[] })
    .items;
  const [participant] = order?.participants ?? [];
  if (!order || !participant) throw new Error('nothing was sold in the demo');
  await owner.post(`/manage/orders/${order.id}/documents/issue`);
  await owner.post(`/manage/orders/${order.id}/invoices/issue`);
  const asked = { body: { json: {} } };
  const { id: dossier } = await read(
    await connector.send('POST', `/api/v1/orders/${order.id}/evidence-file`, asked),
  );
  const until = Date.now() + 90_000;
  for (let status = ''; status !== 'ready';) {
    ({ status } = await read(await connector.get(`/api/v1/evidence-files/${dossier}`)));
    if (status === 'failed' || Date.now() > until) throw new Error(`the file of the order is ${status}`);
    if (status !== 'ready') await pause(250);
  }
  const { one, end } = await openRows(product);
  const issued = `SELECT id FROM "IssuedDocument" WHERE "orderId" = $1 AND kind = 'programme' LIMIT 1`;
  const ids = {
    ...{ training: order.id, participant: participant.id, funded: participant.enrolmentId, dossier },
    issued: await one(issued, order.id),
    sale: await one(`SELECT id FROM "SaleInvoice" WHERE "orderId" = $1 LIMIT 1`, order.id),
  };
  await end();
  return ids;
}

type BoughtIds = Pick<Ids, 'client' | 'contact' | 'establishment' | 'contactInvitation'>;

/** A client of the demo organization with a place, somebody who is in its space, and somebody who was invited. */
async function addClient(product: Product, owner: Client): Promise<{ browser: Client; ids: BoughtIds }> {
  const { origin, mailboxUrl } = product;
  const names = { firstName: 'Hélène', lastName: 'Marche' };
  const here = `contact-${process.pid}@example.test`;
  const invited = `invited-${process.pid}@example.test`;
  const answer = await bearer(origin, adminToken).send('POST', '/api/v1/clients', {
    body: {
      json: {
        name: 'Ateliers de la Marche',
        siren: '552032534',
        contacts: [here, invited].map((email) => ({ email, ...names })),
      },
    },
  });
  const client = (await answer.json()) as { id: string; contacts: { id: string; email: string }[] };
  const page = `/manage/clients/${client.id}`;
  await owner.post(`${page}/establishments/new`, { name: 'Dépôt' });
  const sheet = await (await owner.get(page)).text();
  const browser = openClient(origin);
  const invitation = await linkSentTo(mailboxUrl, here, '/invitation/client');
  await browser.post(invitation, { ...names, language: 'fr', password: 'un long mot de passe 47' });
  const waiting = await linkSentTo(mailboxUrl, invited, '/invitation/client');
  return {
    browser,
    ids: {
      client: client.id,
      contact: client.contacts.find(({ email }) => email === invited)?.id ?? '',
      contactInvitation: waiting.split('/').at(-1) ?? '',
      establishment: /establishments\/([0-9a-f-]{36})/.exec(sheet)?.[1] ?? '',
    },
  };
}

async function findIds(
  product: Product,
  owner: Client,
  learnerId: string,
): Promise<Omit<Ids, keyof BoughtIds | keyof TrainingIds>> {
  const connector = bearer(product.origin, adminToken);
  const { one, end } = await openRows(product);
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
  const ids = {
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
    invitation: (await linkSentTo(product.mailboxUrl, invitee, '/invitation')).split('/').at(-1) ?? '',
    invoice: await one(`SELECT id FROM "Invoice" WHERE "organizationId" = $1 LIMIT 1`, organization),
    order: await one(`SELECT id FROM "PlanOrder" WHERE "organizationId" = $1 LIMIT 1`, organization),
    method: await one(`SELECT id FROM "PaymentMethod" WHERE "organizationId" = $1 LIMIT 1`, organization),
    move: await one(`SELECT id FROM "ClockMove" LIMIT 1`),
    mail:
      ((await (await fetch(`${product.mailboxUrl}/messages?limit=1`)).json()) as { items: { id: string }[] })
        .items[0]?.id ?? '',
  };
  await end();
  return ids;
}

async function openRows({ databaseUrl }: Product) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  return {
    async one(sql: string, ...values: unknown[]): Promise<string> {
      const { rows } = await client.query<{ id: string }>(sql, values);
      if (!rows[0]) throw new Error(`nothing found: ${sql}`);
      return rows[0].id;
    },
    end: () => client.end(),
  };
}
