import { expect, test } from 'vitest';
import { forOrganization } from '~/platform/tenancy.server';
import { createTokenHolder } from '../factories/api-token';
import { anySiren } from '../factories/client';
import { callApi } from '../setup/api-client';

const durand = () => ({
  name: 'Ateliers Durand',
  siren: anySiren(),
  opco: 'OPCO 2i',
  contacts: [{ email: ' H.Roux@Example.test', firstName: 'Hélène', lastName: 'Roux' }],
});

test('a client is registered with its contacts, read and listed', async () => {
  const { token } = await createTokenHolder();
  const body = durand();
  const created = await callApi('POST /clients', { token, body });
  expect(created).toMatchObject({
    status: 201,
    body: {
      id: expect.any(String) as string,
      ...{ name: 'Ateliers Durand', siren: body.siren, opco: 'Opco 2i', archivedAt: null },
      contacts: [{ id: expect.any(String) as string, email: 'h.roux@example.test', status: 'registered' }],
    },
  });
  const { id } = created.body as { id: string };
  expect((await callApi(`GET /clients/${id}`, { token })).body).toEqual(created.body);
  expect((await callApi('GET /clients', { token })).body).toEqual({ items: [created.body], next: null });
  expect((await callApi('GET /clients?search=durand', { token })).body).toMatchObject({ items: [{ id }] });
  expect((await callApi('GET /clients?search=rien', { token })).body).toEqual({ items: [], next: null });
  expect((await callApi('GET /clients?status=archived', { token })).body).toEqual({ items: [], next: null });
});

test('the same key answers the same, with another body 409', async () => {
  const { token, organizationId } = await createTokenHolder();
  const body = durand();
  const headers = { 'Idempotency-Key': 'one' };
  const first = await callApi('POST /clients', { token, body, headers });
  expect((await callApi('POST /clients', { token, body, headers })).body).toEqual(first.body);
  expect(await callApi('POST /clients', { token, body: durand(), headers })).toMatchObject({ status: 409 });
  expect(await forOrganization(organizationId).clientCompany.count({ where: { organizationId } })).toBe(1);
});

test('wrong fields are named with their path, a known SIREN is refused, and nothing is registered', async () => {
  const { token, organizationId } = await createTokenHolder();
  const wrong = {
    ...durand(),
    siren: '123456789',
    contacts: [{ email: 'no', firstName: 'A' }],
    colour: 'red',
  };
  const reply = await callApi('POST /clients', { token, body: wrong });
  expect(reply).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
  const { errors } = reply.body as { errors: { path: string }[] };
  expect(errors.map(({ path }) => path).sort()).toEqual([
    'colour',
    'contacts.0.email',
    'contacts.0.lastName',
    'siren',
  ]);
  expect(await forOrganization(organizationId).clientCompany.count({ where: { organizationId } })).toBe(0);
  const body = durand();
  await callApi('POST /clients', { token, body });
  expect(await callApi('POST /clients', { token, body })).toMatchObject({
    status: 409,
    body: { code: 'client-exists' },
  });
});

test('strangers find nothing, learners and trainers may not', async () => {
  const { token } = await createTokenHolder();
  const { id } = (await callApi('POST /clients', { token, body: durand() })).body as { id: string };
  const stranger = await createTokenHolder();
  expect(await callApi(`GET /clients/${id}`, stranger)).toMatchObject({ status: 404 });
  expect((await callApi('GET /clients', stranger)).body).toEqual({ items: [], next: null });
  const trainer = await createTokenHolder({ role: 'trainer' });
  expect(await callApi('GET /clients', trainer)).toMatchObject({ status: 403 });
  const billing = await createTokenHolder({ role: 'billing' });
  expect(await callApi('GET /clients', billing)).toMatchObject({ status: 200 });
  expect(await callApi('POST /clients', { ...billing, body: durand() })).toMatchObject({ status: 403 });
});
