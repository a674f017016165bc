import { beforeAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { addDays, dayIn } from '~/domain/calendar';
import { forAccounts } from '~/platform/tenancy.server';
import { action, loader } from '~/routes/manage/orders/postponement';
import { askPostponement } from '~/use-cases/funding/ask-postponement.server';
import { createAccount, signInAs } from '../factories/account';
import { createClientCompany } from '../factories/client';
import { createMember } from '../factories/member';
import { createAcceptedOrder, readyToOffer, type AcceptedOrder } from '../factories/order';
import { routeArgs } from '../factories/route-args';
import { countQueries } from '../setup/count-queries';
import { openPage } from '../setup/page-client';

// The sandbox's movable clock asks the database too; elsewhere there is none.
beforeAll(() => {
  process.env.SANDBOX = '0';
});

async function signIn({ userId, organizationId, membershipId }: ActorOf<'member'>): Promise<string> {
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  return (await signInAs(userId, organizationId)).cookie;
}

const signInAsContact = async (contact: ActorOf<'client-contact'>) =>
  (await signInAs(contact.userId, contact.organizationId, contact.contactId)).cookie;

const ofOrganization = (orderId: string) => [
  '/manage/orders',
  '/manage/orders.csv',
  '/manage/orders/new',
  `/manage/orders/${orderId}`,
  `/manage/orders/${orderId}/participants`,
  `/manage/orders/${orderId}/participants/add`,
  `/manage/orders/${orderId}/edit`,
  `/manage/orders/${orderId}/cancel`,
  `/manage/orders/${orderId}/documents`,
  `/manage/orders/${orderId}/convention.pdf`,
];

const ofClient = (orderId: string) => [
  '/client/orders',
  `/client/orders/${orderId}`,
  `/client/orders/${orderId}/participants`,
  `/client/orders/${orderId}/participants/add`,
  `/client/orders/${orderId}/funding`,
  `/client/orders/${orderId}/settlement`,
  `/client/orders/${orderId}/cancel`,
  `/client/orders/${orderId}/convention.pdf`,
];

async function queriesOf(paths: readonly string[], cookie: string): Promise<number[]> {
  const queries: number[] = [];
  for (const path of paths) {
    let status = 0;
    // Once before: what a process remembers is read.
    await openPage(path, cookie);
    queries.push(await countQueries(async () => void ({ status } = await openPage(path, cookie))));
    expect([path, status]).toEqual([path, 200]);
  }
  return queries;
}

const statusesOf = async (paths: readonly string[], cookie: string) => {
  const statuses = [];
  for (const path of paths) statuses.push((await openPage(path, cookie)).status);
  return statuses;
};

async function countsOf(order: AcceptedOrder): Promise<number[]> {
  const { orderId, admin, client } = order;
  return [
    ...(await queriesOf(ofOrganization(orderId), await signIn(admin))),
    ...(await queriesOf(ofClient(orderId), await signInAsContact(client.contact))),
  ];
}

test('pages of orders ask the same of the database for two people as for twelve', async () => {
  const [few, many] = [
    await countsOf(await createAcceptedOrder({ learners: 2 })),
    await countsOf(await createAcceptedOrder({ learners: 12 })),
  ];
  // A session that is read notes once a minute that it was used.
  for (const [place, queries] of many.entries()) expect(queries).toBeLessThanOrEqual(few[place]! + 1);
  expect(Math.max(...many)).toBeLessThanOrEqual(8);
}, 60_000);

test('strangers, learners and other clients find no order', async () => {
  const { orderId, session, admin } = await createAcceptedOrder();
  const own = ofOrganization(orderId).slice(3);
  const stranger = await signIn(await createMember({ role: 'owner' }));
  expect(new Set(await statusesOf(own, stranger))).toEqual(new Set([404]));
  const learner = await signIn(session.learners[0]!.actor);
  expect(new Set(await statusesOf(own, learner))).toEqual(new Set([403]));
  const other = await signInAsContact((await createClientCompany({ admin })).contact);
  expect(await statusesOf(ofClient(orderId), other)).toEqual([200, 404, 404, 404, 404, 404, 404, 404]);
  expect(new Set(await statusesOf(own, other))).toEqual(new Set([404]));
});

test('a postponement is answered on a page of its own: prefilled, within eight statements, refused beside the form', async () => {
  const now = new Date();
  const startsAt = new Date(now.getTime() + 90 * 86_400_000);
  const order = await createAcceptedOrder({ now, startsAt });
  await readyToOffer(order, now);
  const { admin, orderId, client } = order;
  const page = `/manage/orders/${orderId}/postponement`;
  const cookie = await signIn(admin);
  expect((await openPage(page, cookie)).headers.get('Location')).toBe(`/manage/orders/${orderId}`);
  const wishedOn = addDays(dayIn(startsAt, 'Europe/Paris'), 7);
  await askPostponement(client.contact, { orderId, reason: 'Inventaire', wishedOn }, { now });
  expect(await queriesOf([page], cookie)).toEqual([expect.toSatisfy((queries: number) => queries <= 8)]);
  const own = await signInAsContact(client.contact);
  expect(Math.max(...(await queriesOf([`/client/orders/${orderId}`], own)))).toBeLessThanOrEqual(8);
  expect(await statusesOf([page], await signIn(await createMember({ role: 'admin' })))).toEqual([404]);

  const args = (fields: Record<string, string>) => {
    const body = new URLSearchParams(fields);
    const request = new Request(`http://localhost${page}`, { method: 'POST', body });
    return routeArgs(request, admin, { orderId });
  };
  const { postponement } = await loader(
    routeArgs(new Request(`http://localhost${page}`), admin, { orderId }),
  );
  const { asked, startsOn, endsOn, sessions } = postponement;
  const filled = { requestId: asked.requestId, startsOn, endsOn, reason: 'Report' };
  const halfDays = sessions.flatMap((session) => session.halfDays);
  const fields = halfDays.map(({ id, day, from }, index) => ({
    ...{ [`halfDays[${index}].id`]: id, [`halfDays[${index}].day`]: day, [`halfDays[${index}].from`]: from },
  }));
  const all = Object.assign({}, filled, ...fields) as Record<string, string>;
  const reversed = await action(args({ ...all, endsOn: '2020-01-01' }));
  expect(reversed).toMatchObject({
    init: { status: 422 },
    data: { result: { error: { endsOn: [expect.any(String)] } } },
  });
  const past = await action(args({ ...all, 'halfDays[0].day': '2020-01-01' }));
  expect(past).toMatchObject({ data: { refusal: { code: 'postponement-past' } } });
  const offered = await action(args(all));
  expect(offered).toBeInstanceOf(Response);
  expect((await openPage(`/manage/orders/${orderId}`, cookie)).status).toBe(200);
  expect((await openPage(page, cookie)).headers.get('Location')).toBe(`/manage/orders/${orderId}`);
});
