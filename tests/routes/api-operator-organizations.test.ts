import { expect, test } from 'vitest';
import { createId } from '~/platform/id.server';
import { createTokenHolder } from '../factories/api-token';
import { createOrganization } from '../factories/organization';
import { createOperatorToken } from '../factories/operator';
import { callApi } from '../setup/api-client';

type Listed = { items: { name: string; plan: string; state: string; seats: number }[]; next: string | null };

test('an operator’s token reads organizations with state, plan and seats, page by page', async () => {
  const { token } = await createOperatorToken();
  const name = createId();
  for (const plan of ['pro', 'test', 'business']) await createOrganization({ name: `${name} ${plan}`, plan });
  const read = async (query: string) => {
    const reply = await callApi(`GET /operator/organizations?q=${name}${query}`, { token });
    expect(reply.status).toBe(200);
    return reply.body as Listed;
  };
  const { items } = await read('');
  expect(items.map(({ plan, state, seats }) => [plan, state, seats])).toEqual([
    ['business', 'active', 0],
    ['test', 'test', 0],
    ['pro', 'active', 0],
  ]);
  expect((await read('&state=test')).items).toHaveLength(1);
  const first = await read('&limit=2');
  expect(first.items).toHaveLength(2);
  const rest = await read(`&limit=2&after=${first.next ?? ''}`);
  expect(rest.items.map(({ plan }) => plan)).toEqual(['pro']);
  expect(rest.next).toBeNull();
});

test('a misspelt filter is refused, and a member’s token finds nothing there', async () => {
  const { token } = await createOperatorToken();
  expect((await callApi('GET /operator/organizations?plam=pro', { token })).status).toBe(422);
  const member = await createTokenHolder();
  expect((await callApi('GET /operator/organizations', { token: member.token })).status).toBe(404);
});
