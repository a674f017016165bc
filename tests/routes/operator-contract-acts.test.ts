import type { ActionFunctionArgs } from '@remix-run/node';
import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { readSession } from '~/platform/session.server';
import { forOrganization } from '~/platform/tenancy.server';
import * as endNotice from '~/routes/operator/end-notice';
import * as withdrawEndNotice from '~/routes/operator/withdraw-end-notice';
import { createAccount, signInAs } from '../factories/account';
import { createOperator } from '../factories/operator';
import { createOrganization } from '../factories/organization';
import { openPage } from '../setup/page-client';

const operator = (await signInAs((await createOperator()).userId, null)).cookie;
const stranger = (await signInAs((await createAccount()).userId, null)).cookie;
const { organizationId } = await createOrganization({ plan: 'free' });
const pageOf = (id: string) => `/operator/organizations/${id}/end-notice`;
const reason = 'The service is used for something else';

type Route = { action: (args: ActionFunctionArgs) => Promise<unknown> };
type Answer = { init?: { status: number }; data: { result: { error?: Record<string, string[]> } } };

function submit(route: Route, { why = reason, id = organizationId, cookie = operator } = {}) {
  const request = new Request(`http://localhost:3000${pageOf(id)}`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Accept-Language': 'en' },
    body: new URLSearchParams({ reason: why }),
  });
  const context = { nonce: 'n', address: '192.0.2.1', viewer: () => readSession(cookie) };
  return route.action({ request, params: { id }, context });
}

async function ends(): Promise<string[]> {
  const events = await forOrganization(organizationId).contractEvent.findMany({
    where: { organizationId, kind: { startsWith: 'end-' } },
    orderBy: { recordedAt: 'asc' },
    select: { kind: true },
  });
  return events.map(({ kind }) => kind);
}

test('the page of an act about an organization opens to operators, and exists for nobody else', async () => {
  expect((await openPage(pageOf(organizationId), operator)).status).toBe(200);
  expect((await openPage(pageOf(organizationId), stranger)).status).toBe(404);
  for (const id of [createId(), 'no-id']) expect((await openPage(pageOf(id), operator)).status).toBe(404);
});

test('an act is done for its reason and leads to the contract; what cannot be done keeps its form', async () => {
  const short = (await submit(endNotice, { why: 'no' })) as Answer;
  expect(short.init?.status).toBe(422);
  expect(short.data.result.error).toHaveProperty('reason');
  await expect(submit(endNotice, { cookie: stranger })).rejects.toMatchObject({ status: 404 });
  await expect(submit(endNotice, { id: 'no-id' })).rejects.toMatchObject({ code: 'not-found' });
  expect(await ends()).toEqual([]);

  const contract = `/operator/organizations/${organizationId}/contract`;
  const done = (await submit(endNotice)) as Response;
  expect([done.status, done.headers.get('Location')]).toEqual([302, contract]);
  expect(done.headers.get('Set-Cookie')).toMatch(/^assidu-flash=/);
  const again = (await submit(endNotice)) as Answer;
  expect(again.init?.status).toBe(409);
  expect(again.data.result.error?.['']).toHaveLength(1);
  expect(await ends()).toEqual(['end-noticed']);

  expect(((await submit(withdrawEndNotice)) as Response).headers.get('Location')).toBe(contract);
  expect(await ends()).toEqual(['end-noticed', 'end-withdrawn']);
});
