import { expect, test } from 'vitest';
import { registerClientInput } from '~/domain/clients/client-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { createClient } from '~/use-cases/clients/create-client.server';
import { anySiren, createClientCompany } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-23T09:00:00Z');

const inputOf = (values: object = {}) =>
  registerClientInput.parse({
    name: 'Ateliers Durand',
    siren: anySiren(),
    opco: 'OPCO Santé',
    contacts: [{ email: 'H.Roux@example.test', firstName: 'Hélène', lastName: 'Roux' }],
    ...values,
  });

test('a client is registered with its funder and the people who follow it, who count as no registered user', async () => {
  const admin = await createMember({ role: 'admin' });
  const { organizationId } = admin;
  const client = await createClient(admin, inputOf(), { now });
  expect(client).toMatchObject({
    name: 'Ateliers Durand',
    country: 'FR',
    opco: 'Opco Santé',
    contacts: [{ email: 'h.roux@example.test', language: 'fr', status: 'registered' }],
  });
  const database = forOrganization(organizationId);
  expect(await database.membership.count({ where: { organizationId } })).toBe(1);
  expect(await database.auditEntry.findMany({ where: { organizationId } })).toMatchObject([
    { action: 'client.created', subjectName: 'Ateliers Durand' },
  ]);
});

test('a funder that is none of the eleven keeps its name', async () => {
  const admin = await createMember({ role: 'admin' });
  const client = await createClient(admin, inputOf({ opco: 'FAFCEA' }), { now });
  expect(client.opco).toBe('FAFCEA');
});

test('two clients with one SIREN cannot be, also when both come at once', async () => {
  const admin = await createMember({ role: 'admin' });
  const input = inputOf();
  const both = await Promise.allSettled([
    createClient(admin, input, { now }),
    createClient(admin, input, { now }),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(createClient(admin, input, { now })).rejects.toMatchObject({ code: 'client-exists' });
  const { organizationId } = admin;
  expect(await forOrganization(organizationId).clientCompany.count({ where: { organizationId } })).toBe(1);
});

test('the same key gives the same client, without a second invitation', async () => {
  const admin = await createMember({ role: 'admin' });
  const input = inputOf();
  const idempotency = { key: 'POST /clients a', body: input };
  const first = await createClient(admin, input, { now, idempotency });
  const again = await createClient(admin, input, { now, idempotency });
  expect(again.id).toBe(first.id);
});

test('only those who administer register clients, and only on a plan that holds them', async () => {
  const { admin } = await createClientCompany();
  const trainer = await createMember({ organizationId: admin.organizationId, role: 'trainer' });
  await expect(createClient(trainer, inputOf(), { now })).rejects.toMatchObject({ code: 'not-allowed' });
  const pro = await createMember({ role: 'admin', plan: 'pro' });
  await expect(createClient(pro, inputOf(), { now })).rejects.toMatchObject({
    code: 'feature-not-in-plan',
    details: { liftedBy: 'business' },
  });
});

test.each([
  ['a SIREN whose check fails', { siren: '732829321' }, 'siren'],
  ['no SIREN for a French company', { siren: undefined }, 'siren'],
  ['a SIRET of another company', { siren: '732829320', siret: '35600000000048' }, 'siret'],
  ['an IDCC of five digits', { idcc: '15961' }, 'idcc'],
  ['a VAT number of another country', { country: 'BE', vatNumber: 'FR44732829320' }, 'vatNumber'],
  ['a country that is none', { country: 'ZZ' }, 'country'],
  ['an empty name', { name: ' ' }, 'name'],
  [
    'one address for two people',
    {
      contacts: [
        { email: 'a@example.test', firstName: 'A', lastName: 'A' },
        { email: 'A@example.test', firstName: 'B', lastName: 'B' },
      ],
    },
    'contacts.1.email',
  ],
])('%s is refused with its field', (_what, values, path) => {
  const given = { name: 'Durand', siren: '732829320', contacts: [], ...values };
  const result = registerClientInput.safeParse(given);
  expect(result.error?.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
});

test('a foreign company needs no SIREN, and keeps none', () => {
  const given = { name: 'Brouwer', country: 'NL', vatNumber: 'NL001234567B01', siren: '732829320' };
  expect(registerClientInput.parse(given)).toMatchObject({ siren: null, vatNumber: 'NL001234567B01' });
});
