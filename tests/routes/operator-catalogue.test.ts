import type { ActionFunctionArgs } from '@remix-run/node';
import { beforeAll, describe, expect, test } from 'vitest';
import * as createPlanVersion from '~/routes/operator/create-plan-version';
import * as rates from '~/routes/operator/rates';
import { forAccounts } from '~/platform/tenancy.server';
import { readSession } from '~/platform/session.server';
import { signInAs } from '../factories/account';
import { createMember } from '../factories/member';
import { createAccount } from '../factories/account';
import { createOperator } from '../factories/operator';
import { openPage } from '../setup/page-client';
import { sandboxClock } from '../setup/sandbox-clock';

sandboxClock();

const pages = [
  '/operator/plans',
  '/operator/plans/new?code=business',
  '/operator/plans/business/2026-01-01',
  '/operator/rates',
  '/operator/clock',
];

let operator: string;
let member: string;

beforeAll(async () => {
  operator = (await signInAs((await createOperator()).userId, null)).cookie;
  const { userId, organizationId, membershipId } = await createMember({ role: 'owner' });
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  member = (await signInAs(userId, organizationId)).cookie;
});

const post = (path: string, cookie: string, form: Record<string, string>): ActionFunctionArgs => ({
  request: new Request(`http://localhost:3000${path}`, {
    method: 'POST',
    headers: { Cookie: cookie, 'Accept-Language': 'en' },
    body: new URLSearchParams(form),
  }),
  params: {},
  context: { nonce: 'n', address: '192.0.2.1', viewer: () => readSession(cookie) },
});

test.each(pages)('%s opens to operators; for members it does not exist', async (path) => {
  expect((await openPage(path, operator)).status).toBe(200);
  expect((await openPage(path, member)).status).toBe(404);
});

test('a version of a plan that does not exist leads to the list, one that never was is not found', async () => {
  const answer = await openPage('/operator/plans/new?code=gold', operator);
  expect([answer.status, answer.headers.get('Location')]).toEqual([302, '/operator/plans']);
  expect((await openPage('/operator/plans/pro/2026-01-02', operator)).status).toBe(404);
});

describe('a form with something wrong keeps what was typed and says it beside the field', () => {
  test('a rate beyond 30 %', async () => {
    const form = { kind: 'legal', from: '2098-01-01', rate: '31', reason: 'Published in the Journal' };
    const answer = (await rates.action(post('/operator/rates', operator, form))) as Answer;
    expect(answer.init?.status).toBe(422);
    expect(answer.data.result.error?.rate?.[0]).toMatch(/30%/);
    expect(answer.data.result.initialValue).toMatchObject({ rate: '31', from: '2098-01-01' });
  });

  test('a day that has a version of the plan', async () => {
    const form = {
      ...{ code: 'business', effectiveOn: '2099-05-01', unit: 'registered-user', price: '6,50' },
      ...{ minimumUsers: '10', purgeGraceDays: '30', reason: 'Prices of the coming year' },
    };
    const send = () => createPlanVersion.action(post('/operator/plans/new', operator, form));
    const first = (await send()) as Response;
    expect(first.headers.get('Location')).toBe('/operator/plans/business/2099-05-01');
    const again = (await send()) as Answer;
    expect(again.init?.status).toBe(409);
    expect(again.data.result.error?.effectiveOn?.[0]).toMatch(/another day/);
    expect((await openPage('/operator/plans/business/2099-05-01', operator)).status).toBe(200);
  });

  test('members reach neither', async () => {
    for (const act of [
      () => rates.action(post('/operator/rates', member, {})),
      () => createPlanVersion.action(post('/operator/plans/new', member, {})),
    ]) {
      await expect(act()).rejects.toMatchObject({ status: 404 });
    }
  });
});

type Answer = {
  init?: { status: number };
  data: { result: { error?: Record<string, string[]>; initialValue?: Record<string, unknown> } };
};
