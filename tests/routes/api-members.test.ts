import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { createTokenHolder } from '../factories/api-token';
import { createMember } from '../factories/member';
import { callApi } from '../setup/api-client';

const claire = { email: ' Claire@Example.test', firstName: 'Claire', lastName: 'Martin', role: 'learner' };

test('a member is registered, read, listed and archived', async () => {
  const { token } = await createTokenHolder();
  const created = await callApi('POST /members', { token, body: { ...claire, language: 'en' } });
  expect(created).toMatchObject({
    status: 201,
    body: {
      id: expect.any(String) as string,
      email: 'claire@example.test',
      firstName: 'Claire',
      lastName: 'Martin',
      role: 'learner',
      status: 'registered',
      language: 'en',
      activatedAt: null,
      archivedAt: null,
    },
  });
  const { id, registeredAt } = created.body as { id: string; registeredAt: string };
  expect(registeredAt).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
  expect((await callApi(`GET /members/${id}`, { token })).body).toEqual(created.body);
  expect((await callApi('GET /members?role=learner', { token })).body).toEqual({
    items: [created.body],
    next: null,
  });

  expect(await callApi(`DELETE /members/${id}`, { token })).toMatchObject({ status: 204, body: null });
  expect(await callApi(`DELETE /members/${id}`, { token })).toMatchObject({ status: 204 });
  expect((await callApi(`GET /members/${id}`, { token })).body).toMatchObject({ status: 'archived' });
  expect((await callApi('GET /members?role=learner', { token })).body).toEqual({ items: [], next: null });
  expect((await callApi('GET /members?status=archived', { token })).body).toMatchObject({ items: [{ id }] });
});

test('a member’s data are erased once they are archived, by their address, and for good', async () => {
  const { token } = await createTokenHolder();
  const { body } = await callApi('POST /members', { token, body: claire });
  const { id } = body as { id: string };
  const erase = (email: string) => callApi(`POST /members/${id}/erase`, { token, body: { email } });
  expect(await erase('claire@example.test')).toMatchObject({
    ...{ status: 409, body: { code: 'member-not-archived' } },
  });
  await callApi(`DELETE /members/${id}`, { token });
  expect(await erase('autre@example.test')).toMatchObject({
    ...{ status: 422, body: { code: 'erasure-other-address' } },
  });
  expect((await callApi(`GET /members/${id}`, { token })).body).toMatchObject({ firstName: 'Claire' });
  expect(await erase('claire@example.test')).toMatchObject({ status: 200, body: { id, keptUntil: null } });
  expect(await erase('claire@example.test')).toMatchObject({ status: 404 });
  expect((await callApi('GET /members?status=all', { token })).body).toMatchObject({
    items: [{ role: 'admin' }],
  });
});

test('pages of a list follow one another without gap or repetition', async () => {
  const { token, organizationId } = await createTokenHolder();
  for (const lastName of ['Aubert', 'Aubert', 'Blanc', 'Carré'])
    await createMember({ organizationId, lastName });
  const seen: string[] = [];
  let after = '';
  for (let page = 0; page < 10; page += 1) {
    const reply = await callApi(`GET /members?limit=2${after && `&after=${after}`}`, { token });
    const { items, next } = reply.body as { items: { id: string }[]; next: string | null };
    expect(items.length).toBeLessThanOrEqual(2);
    seen.push(...items.map(({ id }) => id));
    if (next === null) break;
    after = next;
  }
  expect(seen).toHaveLength(5);
  expect(new Set(seen).size).toBe(5);
});

test.each([
  ['limit=101', 'limit'],
  ['limit=0', 'limit'],
  ['limit=ten', 'limit'],
  ['role=boss', 'role'],
  ['colour=red', 'colour'],
])('the query %s is refused with its path', async (query, path) => {
  const { token } = await createTokenHolder();
  expect(await callApi(`GET /members?${query}`, { token })).toMatchObject({
    status: 422,
    body: { code: 'invalid-input', errors: [{ path, message: expect.any(String) as string }] },
  });
});

test('a forged cursor is refused', async () => {
  const { token } = await createTokenHolder();
  expect(await callApi('GET /members?after=anything', { token })).toMatchObject({
    status: 422,
    body: { code: 'cursor-invalid' },
  });
});

test('each wrong field of a body is named with its message, and nothing is registered', async () => {
  const { token, organizationId } = await createTokenHolder();
  const reply = await callApi('POST /members', {
    token,
    body: { email: 'no address', firstName: '', role: 'learner', organizationId, nickname: 'C' },
  });
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  const { errors } = reply.body as { errors: { path: string; message: string }[] };
  expect(errors.map(({ path }) => path).sort()).toEqual([
    'email',
    'firstName',
    'lastName',
    'nickname',
    'organizationId',
  ]);
  expect(errors.every(({ message }) => message.length > 3)).toBe(true);
  expect(await forOrganization(organizationId).membership.count({ where: { organizationId } })).toBe(1);
});

test.each([
  ['JSON that is none', { text: '{"email": ' }, 400, 'json-malformed'],
  ['text that no database can hold', { text: '{"email": "a\\u0000b"}' }, 400, 'json-malformed'],
  ['a list', { body: [] }, 422, 'invalid-input'],
  ['nothing', {}, 422, 'invalid-input'],
  [
    'a form',
    { text: 'a=b', headers: { 'Content-Type': 'application/x-www-form-urlencoded' } },
    415,
    'content-type-refused',
  ],
  ['more than ten megabytes', { text: `"${'a'.repeat(10 * 1024 * 1024)}"` }, 413, 'body-too-large'],
  [
    'an empty idempotency key',
    { body: claire, headers: { 'Idempotency-Key': ' ' } },
    422,
    'idempotency-key-invalid',
  ],
] as const)('%s is refused with a problem document', async (_what, call, status, code) => {
  const { token } = await createTokenHolder();
  expect(await callApi('POST /members', { token, ...call })).toMatchObject({ status, body: { code } });
});

test('an address that is known already is refused', async () => {
  const { token } = await createTokenHolder();
  await callApi('POST /members', { token, body: claire });
  expect(await callApi('POST /members', { token, body: claire })).toMatchObject({
    status: 409,
    body: { code: 'already-member' },
  });
});

test('the same key with the same body answers the same, with another body it is refused', async () => {
  const { token, organizationId } = await createTokenHolder();
  const headers = { 'Idempotency-Key': 'erp-42' };
  const first = await callApi('POST /members', { token, headers, body: claire });
  const again = await callApi('POST /members', { token, headers, body: claire });
  expect(first.status).toBe(201);
  expect(again).toMatchObject({ status: 201, body: first.body as object });
  const other = await callApi('POST /members', { token, headers, body: { ...claire, firstName: 'Clara' } });
  expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-conflict' } });
  expect(await forOrganization(organizationId).membership.count({ where: { organizationId } })).toBe(2);
});

test('the same call five times at once registers one member and answers five times the same', async () => {
  const { token, organizationId } = await createTokenHolder();
  const headers = { 'Idempotency-Key': 'erp-43' };
  const replies = await Promise.all(
    Array.from({ length: 5 }, () => callApi('POST /members', { token, headers, body: claire })),
  );
  expect(replies.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
  expect(new Set(replies.map(({ body }) => (body as { id: string }).id)).size).toBe(1);
  expect(await forOrganization(organizationId).seatEvent.count({ where: { organizationId } })).toBe(1);
});

test('a refused call leaves its key free for the corrected one', async () => {
  const { token } = await createTokenHolder({ plan: 'test' });
  const headers = { 'Idempotency-Key': 'erp-44' };
  const owner = { ...claire, role: 'owner' };
  expect(await callApi('POST /members', { token, headers, body: owner })).toMatchObject({ status: 403 });
  expect(await callApi('POST /members', { token, headers, body: claire })).toMatchObject({ status: 201 });
});

test('keys of two members never meet', async () => {
  const one = await createTokenHolder();
  const other = await createTokenHolder({ organizationId: one.organizationId });
  const headers = { 'Idempotency-Key': 'erp-45' };
  await callApi('POST /members', { token: one.token, headers, body: claire });
  const body = { ...claire, email: 'dora@example.test' };
  expect(await callApi('POST /members', { token: other.token, headers, body })).toMatchObject({
    status: 201,
  });
});

test('fifty people sent at once for three free places: three are registered, the others told which plan', async () => {
  const { token, organizationId } = await createTokenHolder({ plan: 'test' });
  for (let count = 2; count <= 7; count += 1) await createMember({ organizationId });
  const replies = await Promise.all(
    Array.from({ length: 50 }, (_, number) => {
      const body = { email: `p${number}@example.test`, firstName: 'P', lastName: 'Q', role: 'learner' };
      return callApi('POST /members', { token, body });
    }),
  );
  const counted = (status: number) => replies.filter((reply) => reply.status === status).length;
  expect([counted(201), counted(402)]).toEqual([3, 47]);
  const full = { code: 'seat-limit-reached', details: { plan: 'test', limit: 10, liftedBy: 'pro' } };
  for (const { status, body } of replies) if (status === 402) expect(body).toMatchObject(full);
  const registered = { where: { organizationId, status: { not: 'archived' as const } } };
  expect(await forOrganization(organizationId).membership.count(registered)).toBe(10);
});
