import { beforeAll, expect, test } from 'vitest';
import type { ActorOf } from '~/domain/actor';
import { forAccounts } from '~/platform/tenancy.server';
import { createAccount, signInAs } from '../factories/account';
import { grantAgreement } from '../factories/agreement';
import { createMember } from '../factories/member';
import { createAcceptedOrder } from '../factories/order';
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

const pagesOf = (orderId: string, enrolmentId: string) => [
  `/manage/orders/${orderId}/funding`,
  `/manage/orders/${orderId}/funding/agreement`,
  `/manage/orders/${orderId}/settlement`,
  `/manage/orders/${orderId}/settlement/${enrolmentId}`,
  `/manage/orders/${orderId}/settlement.csv`,
  '/teach/funding',
];

async function askedFor(order: { orderId: string; participants: { enrolmentId: string }[] }, cookie: string) {
  const queries: number[] = [];
  for (const path of pagesOf(order.orderId, order.participants[0]!.enrolmentId)) {
    let status = 0;
    // Once before: what a process remembers is read.
    await openPage(path, cookie);
    queries.push(await countQueries(async () => void ({ status } = await openPage(path, cookie))));
    expect([path, status]).toEqual([path, 200]);
  }
  return queries;
}

test('pages of funding ask the same of the database for two people as for twelve', async () => {
  const counts = [];
  for (const learners of [2, 12]) {
    const order = await createAcceptedOrder({ learners, funded: true });
    await grantAgreement(order);
    counts.push(await askedFor(order, await signIn(order.admin)));
  }
  const [few, many] = counts;
  // A session that is read notes once a minute that it was used.
  for (const [place, queries] of many!.entries()) expect(queries).toBeLessThanOrEqual(few![place]! + 1);
  expect(Math.max(...many!)).toBeLessThanOrEqual(8);
}, 60_000);

test('a stranger, a learner and whoever only pays learn no more than they may', async () => {
  const order = await createAcceptedOrder();
  const { orderId, organizationId, session, participants } = order;
  const stranger = await signIn(await createMember({ role: 'owner' }));
  const learner = await signIn(session.learners[0]!.actor);
  const billing = await signIn(await createMember({ organizationId, role: 'billing' }));
  const trainer = await signIn(session.trainer);
  const statusesOf = async (cookie: string) => {
    const statuses = [];
    for (const path of pagesOf(orderId, participants[0]!.enrolmentId))
      statuses.push((await openPage(path, cookie)).status);
    return statuses;
  };
  expect(await statusesOf(stranger)).toEqual([404, 404, 404, 404, 404, 200]);
  expect(await statusesOf(learner)).toEqual([403, 403, 403, 403, 403, 403]);
  expect(await statusesOf(billing)).toEqual([200, 403, 200, 200, 200, 403]);
  expect(await statusesOf(trainer)).toEqual([403, 403, 403, 403, 403, 200]);
});
