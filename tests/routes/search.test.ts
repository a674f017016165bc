import { expect, test } from 'vitest';
import type { Viewer } from '~/platform/session.server';
import { loader } from '~/routes/manage/search';
import { createMember } from '../factories/member';
import { createOperator } from '../factories/operator';
import { createOrganization } from '../factories/organization';
import { routeArgs } from '../factories/route-args';

async function search(words: string, viewer: Partial<Viewer> | null) {
  const request = new Request(`http://localhost:3000/search?q=${encodeURIComponent(words)}`);
  const context = { nonce: 'n', address: '::1', viewer: () => Promise.resolve(viewer as Viewer | null) };
  const response = await loader({ request, params: {}, context });
  return ((await response.json()) as { items: unknown[] }).items;
}

const outside = { organizationId: null, membershipId: null, role: null };

test('an operator who is in no organization finds organizations, and goes to their page', async () => {
  const { userId } = await createOperator();
  const name = `Organisme cherché ${Date.now()}`;
  const { organizationId } = await createOrganization({ name });
  const operator = { ...outside, userId, isOperator: true };
  expect(await search(name.toUpperCase(), operator)).toEqual([
    { kind: 'organization', label: name, detail: '', to: `/operator/organizations/${organizationId}` },
  ]);
  expect(await search('x', operator)).toEqual([]);
});

test('somebody without an organization finds nothing, and a stranger signs in first', async () => {
  const { userId } = await createOperator();
  await createOrganization({ name: 'Organisme à ne pas trouver' });
  expect(await search('Organisme', { ...outside, userId, isOperator: false })).toEqual([]);
  await expect(search('Organisme', null)).rejects.toMatchObject({ status: 302 });
});

test('a member finds what their organization holds, and no organizations', async () => {
  const owner = await createMember({ role: 'owner' });
  const ana = await createMember({ organizationId: owner.organizationId, role: 'learner' });
  const request = new Request('http://localhost:3000/search?q=a');
  const { context } = routeArgs(request, owner, {});
  const items = await search('@', await context.viewer());
  expect(items).toEqual([]);
  const found = (await search('example', await context.viewer())) as { kind: string; to: string }[];
  expect(found.map(({ to }) => to)).toContain(`/manage/people/${ana.membershipId}`);
  expect(new Set(found.map(({ kind }) => kind))).toEqual(new Set(['person']));
});
