import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listAuditEntriesInput } from '~/domain/organizations/audit-inputs';
import { updateLegalDetailsInput, updateOrganizationInput } from '~/domain/organizations/settings-inputs';
import { readApiToken } from '~/platform/api-token.server';
import { archiveMember } from '~/use-cases/organizations/archive-member.server';
import { changeMemberRole } from '~/use-cases/organizations/change-member-role.server';
import { createApiToken } from '~/use-cases/organizations/create-api-token.server';
import { createGroup } from '~/use-cases/organizations/create-group.server';
import { exportAuditEntries } from '~/use-cases/organizations/export-audit-entries.server';
import { getOrganizationOverview } from '~/use-cases/organizations/get-organization-overview.server';
import { getOrganizationSettings } from '~/use-cases/organizations/get-organization-settings.server';
import { listApiTokens } from '~/use-cases/organizations/list-api-tokens.server';
import { listAuditEntries } from '~/use-cases/organizations/list-audit-entries.server';
import { registerMember } from '~/use-cases/organizations/register-member.server';
import { revokeApiToken } from '~/use-cases/organizations/revoke-api-token.server';
import { searchWorkspace } from '~/use-cases/organizations/search-workspace.server';
import { updateLegalDetails } from '~/use-cases/organizations/update-legal-details.server';
import { updateOrganization } from '~/use-cases/organizations/update-organization.server';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-22T09:00:00Z');
const timeZone = 'Europe/Paris';
const look = { name: 'École Neuve', accentColour: '#AA3366', language: 'en', timeZone: 'Europe/Brussels' };
const identity = {
  ...{ kind: 'company', organizationName: 'École Neuve SAS', country: 'FR', siren: '732 829 320' },
  ...{ street: '2 rue du Test', postalCode: '69001', city: 'Lyon' },
};

test('until it chooses its own, an organization wears the accent of Assidu', async () => {
  const owner = await createMember({ role: 'owner' });
  const tokens = readFileSync('app/ui/styles/tokens.css', 'utf8');
  const ours = /--accent-light: (#[0-9a-f]{6});/.exec(tokens)?.[1];
  await expect(getOrganizationSettings(owner)).resolves.toMatchObject({ accentColour: ours });
});

test('settings are changed by those who administer, and logged by the names of the fields', async () => {
  const owner = await createMember({ role: 'owner' });
  await updateOrganization(owner, updateOrganizationInput.parse(look), { now });
  await expect(getOrganizationSettings(owner)).resolves.toMatchObject({ ...look, accentColour: '#aa3366' });
  await updateOrganization(owner, updateOrganizationInput.parse(look), { now });
  const { items } = await listAuditEntries(owner, listAuditEntriesInput.parse({}), { timeZone });
  expect(items).toMatchObject([
    { action: 'organization.updated', details: { fields: ['name', 'accentColour', 'language', 'timeZone'] } },
  ]);
  for (const role of ['trainer', 'billing', 'learner'] as const) {
    const actor = await createMember({ organizationId: owner.organizationId, role });
    await expect(updateOrganization(actor, updateOrganizationInput.parse(look), { now })).rejects.toThrow(
      'not-allowed',
    );
    await expect(getOrganizationSettings(actor)).rejects.toThrow('not-allowed');
    await expect(updateLegalDetails(actor, updateLegalDetailsInput.parse(identity), { now })).rejects.toThrow(
      'not-allowed',
    );
    await expect(listAuditEntries(actor, listAuditEntriesInput.parse({}), { timeZone })).rejects.toThrow(
      'not-allowed',
    );
    expect(() => exportAuditEntries(actor, {}, { timeZone })).toThrow('not-allowed');
  }
});

test('legal details are kept as the law writes them; what is left out is emptied', async () => {
  const owner = await createMember({ role: 'owner' });
  const full = {
    ...identity,
    ...{ siret: '732 829 320 00074', vatNumber: 'FR44732829320', shareCapital: '10 000,50' },
    ...{ activityDeclaration: '11 75 12345 75', representativeName: 'A. Dupont' },
  };
  await updateLegalDetails(owner, updateLegalDetailsInput.parse(full), { now });
  await expect(getOrganizationSettings(owner)).resolves.toMatchObject({
    ...{ name: 'École Neuve SAS', siren: '732829320', siret: '73282932000074', city: 'Lyon' },
    ...{ shareCapitalCents: 1_000_050, activityDeclaration: '11751234575', representativeName: 'A. Dupont' },
  });
  await updateLegalDetails(owner, updateLegalDetailsInput.parse(identity), { now });
  await expect(getOrganizationSettings(owner)).resolves.toMatchObject({
    ...{ siret: null, vatNumber: null, shareCapitalCents: null, activityDeclaration: null },
  });
});

test.each([
  ['siren', { ...identity, siren: '732829321' }],
  ['siren', { ...identity, siren: undefined }],
  ['siret', { ...identity, siret: '404 833 048 00022' }],
  ['vatNumber', { ...identity, vatNumber: 'FR83404833048' }],
  ['shareCapital', { ...identity, shareCapital: 'beaucoup' }],
  ['activityDeclaration', { ...identity, activityDeclaration: '123' }],
])('legal details with a wrong %s are refused', (field, given) => {
  const read = updateLegalDetailsInput.safeParse(given);
  expect(read.error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test('a colour is six hexadecimal digits, a zone one that exists', () => {
  const wrong = updateOrganizationInput.safeParse({ ...look, accentColour: 'red', timeZone: 'Mars/Phobos' });
  expect(wrong.error?.issues.map(({ path }) => path[0])).toEqual(['accentColour', 'timeZone']);
});

test('a token acts as its member with their present role, until it is revoked or they leave', async () => {
  const owner = await createMember({ role: 'owner' });
  const { organizationId } = owner;
  const admin = await createMember({ organizationId, role: 'admin' });
  const { token, id } = await createApiToken(admin, { name: 'ERP' }, { now });
  expect(token).toMatch(/^assidu_[\w-]{43}$/);
  await expect(readApiToken(token)).resolves.toMatchObject({
    ...admin,
    tokenName: 'ERP',
  });
  await expect(listApiTokens(owner)).resolves.toMatchObject([
    { id, name: 'ERP', ending: token.slice(-4), role: 'admin' },
  ]);
  await changeMemberRole(owner, { membershipId: admin.membershipId, role: 'trainer' }, { now });
  await expect(readApiToken(token)).resolves.toMatchObject({ role: 'trainer' });
  await revokeApiToken(owner, { tokenId: id }, { now });
  await revokeApiToken(owner, { tokenId: id }, { now });
  await expect(readApiToken(token)).resolves.toBeNull();
  const other = await createMember({ organizationId, role: 'admin' });
  const second = await createApiToken(other, { name: 'SIRH' }, { now });
  await archiveMember(owner, other, { now });
  await expect(readApiToken(second.token)).resolves.toBeNull();
  await expect(listApiTokens(owner)).resolves.toEqual([]);
});

test('tokens are for plans that have the API, for those who administer, of one organization', async () => {
  const free = await createMember({ role: 'owner', plan: 'pro' });
  await expect(createApiToken(free, { name: 'X' }, { now })).rejects.toMatchObject({
    code: 'feature-not-in-plan',
    details: { feature: 'api', liftedBy: 'business' },
  });
  const owner = await createMember({ role: 'owner' });
  const trainer = await createMember({ organizationId: owner.organizationId, role: 'trainer' });
  await expect(createApiToken(trainer, { name: 'X' }, { now })).rejects.toThrow('not-allowed');
  await expect(listApiTokens(trainer)).rejects.toThrow('not-allowed');
  const { id } = await createApiToken(owner, { name: 'X' }, { now });
  await expect(revokeApiToken(free, { tokenId: id }, { now })).rejects.toThrow('not-found');
});

test('the audit log is read by page, by area and by day, newest first, and exported whole', async () => {
  const owner = await createMember({ role: 'owner' });
  const at = (day: string) => ({ now: new Date(`2026-11-${day}T22:30:00Z`) });
  await createGroup(owner, { name: 'Un' }, at('20'));
  await createGroup(owner, { name: 'Deux' }, at('21'));
  await registerMember(
    owner,
    { email: 'a@example.test', firstName: 'A', lastName: 'B', role: 'learner' },
    at('21'),
  );
  const read = async (values: Record<string, unknown>) =>
    listAuditEntries(owner, listAuditEntriesInput.parse(values), { timeZone });
  const first = await read({ limit: 2 });
  const second = await read({ limit: 2, after: first.next });
  expect([...first.items, ...second.items].map(({ subjectName }) => subjectName)).toEqual([
    'A B',
    'Deux',
    'Un',
  ]);
  expect((await read({ area: 'group' })).items).toHaveLength(2);
  expect((await read({ from: '2026-11-21', to: '2026-11-21' })).items).toHaveLength(2);
  expect((await read({ from: '2026-11-22' })).items).toEqual([]);
  const exported = [];
  for await (const page of exportAuditEntries(owner, { area: 'group' }, { timeZone })) exported.push(...page);
  expect(exported.map(({ subjectName }) => subjectName)).toEqual(['Deux', 'Un']);
  const stranger = await createMember({ role: 'owner' });
  expect((await listAuditEntries(stranger, listAuditEntriesInput.parse({}), { timeZone })).items).toEqual([]);
});

test('the overview counts people by role and status, and the places taken day by day', async () => {
  const owner = await createMember({ role: 'owner', plan: 'test' });
  const person = { firstName: 'A', lastName: 'B', role: 'learner' as const };
  const day = (text: string) => ({ now: new Date(`2026-11-${text}T09:00:00Z`) });
  await registerMember(owner, { ...person, email: 'a@example.test' }, day('19'));
  const { id } = await registerMember(owner, { ...person, email: 'b@example.test' }, day('20'));
  await archiveMember(owner, { membershipId: id }, day('21'));
  const later = new Date(Date.now() + 86_400_000);
  const overview = await getOrganizationOverview(owner, { timeZone }, { now: later });
  expect(overview).toMatchObject({
    registered: 2,
    steps: { course: false, people: true, legal: false, logo: false },
  });
  expect(overview.seats.at(-1)).toMatchObject({ registered: 2 });
  expect(overview.people).toContainEqual({ role: 'learner', status: 'archived', count: 1 });
  expect(overview.acts[0]).toMatchObject({ action: 'member.archived' });
  const trainer = await createMember({ organizationId: owner.organizationId, role: 'trainer' });
  await expect(getOrganizationOverview(trainer, { timeZone }, { now })).rejects.toThrow('not-allowed');
});

test('the search finds what the role may read, in its organization only', async () => {
  const owner = await createMember({ role: 'owner', firstName: 'Inès', lastName: 'Cherchée' });
  const { organizationId } = owner;
  await createGroup(owner, { name: 'Les cherchées' }, { now });
  const found = await searchWorkspace(owner, { query: 'cherchee' });
  expect(found.map(({ kind }) => kind)).toEqual(['person']);
  const groups = await searchWorkspace(owner, { query: 'cherchées' });
  expect(groups.map(({ kind }) => kind)).toEqual(['group']);
  await expect(searchWorkspace(owner, { query: 'c' })).resolves.toEqual([]);
  const learner = await createMember({ organizationId, role: 'learner' });
  await expect(searchWorkspace(learner, { query: 'cherchée' })).resolves.toEqual([]);
  const stranger = await createMember({ role: 'owner' });
  await expect(searchWorkspace(stranger, { query: 'cherchée' })).resolves.toEqual([]);
});
