import { expect, test } from 'vitest';
import { homeOf } from '~/http/home-of.server';
import { readSession } from '~/platform/session.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { choosePlace } from '~/records/organizations/choose-place.server';
import { acceptContactInvitation } from '~/use-cases/clients/accept-contact-invitation.server';
import { activateContact } from '~/use-cases/clients/activate-contact.server';
import { addContact } from '~/use-cases/clients/add-contact.server';
import { archiveClient } from '~/use-cases/clients/archive-client.server';
import { archiveContact } from '~/use-cases/clients/archive-contact.server';
import { getContactInvitation } from '~/use-cases/clients/get-contact-invitation.server';
import { inviteContact } from '~/use-cases/clients/invite-contact.server';
import { restoreClient } from '~/use-cases/clients/restore-client.server';
import { restoreContact } from '~/use-cases/clients/restore-contact.server';
import { listOwnOrganizations } from '~/use-cases/organizations/list-own-organizations.server';
import { switchOrganization } from '~/use-cases/organizations/switch-organization.server';
import { createAccount, signInAs } from '../../../tests/factories/account';
import { createClientCompany } from '../../../tests/factories/client';
import { addPerson } from '../../../tests/factories/full-organization';
import { createMember } from '../../../tests/factories/member';

const now = new Date('2026-11-23T09:00:00Z');
const place = { now, address: '192.0.2.1', device: 'test' };
const chosen = {
  firstName: 'Noé',
  lastName: 'Valin',
  password: 'un long mot de passe 47',
  language: 'fr',
} as const;

async function tokenSentTo(email: string): Promise<string> {
  const messages = await forAccounts().outboxMessage.findMany({
    where: { kind: 'email', payload: { path: ['to'], equals: email } },
    orderBy: { id: 'desc' },
  });
  const payload = messages[0]?.payload as { template: string; values: { url: string } };
  expect(payload.template).toBe('contact-invitation');
  return payload.values.url.split('/').at(-1) ?? '';
}

/** A client with somebody who was invited and has not answered. */
async function withInvited() {
  const client = await createClientCompany();
  const email = `noe-${client.clientId}@example.test`;
  const person = { email, firstName: 'Noé', lastName: 'Valin', jobTitle: 'RH', phone: '' };
  const { contactId } = await addContact(client.admin, { clientId: client.clientId, ...person }, { now });
  return { ...client, email, invitedId: contactId, token: await tokenSentTo(email) };
}

test('a newcomer sets a password and is in the client’s space, without a membership or a seat', async () => {
  const { organizationId, clientId, invitedId, name, token, email } = await withInvited();
  await expect(getContactInvitation(token, { now })).resolves.toMatchObject({
    ...{ email, clientName: name, hasAccount: false },
  });
  const { cookie } = await activateContact(token, chosen, place);
  const viewer = await readSession(cookie);
  expect(viewer).toMatchObject({
    ...{ organizationId, contactId: invitedId, clientId, clientName: name, membershipId: null, role: null },
    firstName: 'Noé',
  });
  expect(homeOf(viewer!)).toBe('/client');
  const database = forOrganization(organizationId);
  expect(await database.membership.count({ where: { organizationId } })).toBe(1);
  expect(await database.seatEvent.count({ where: { organizationId } })).toBe(0);
  await expect(activateContact(token, chosen, place)).rejects.toMatchObject({ code: 'token-invalid' });
});

test('of two who use one link at once one comes in', async () => {
  const { token } = await withInvited();
  const both = await Promise.allSettled([
    activateContact(token, chosen, place),
    activateContact(token, chosen, place),
  ]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('somebody with an account accepts while signed in, and nobody for another’s address', async () => {
  const { organizationId, invitedId, token, email } = await withInvited();
  const other = await createAccount();
  const stranger = await (await signInAs(other.userId, null)).viewer();
  await expect(acceptContactInvitation(token, stranger!, { now })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const { userId } = await createAccount({ email });
  const session = await signInAs(userId, null);
  await expect(activateContact(token, chosen, place)).rejects.toMatchObject({ code: 'account-exists' });
  await acceptContactInvitation(token, (await session.viewer())!, { now });
  expect(await session.viewer()).toMatchObject({ organizationId, contactId: invitedId });
});

test('a new invitation ends the link before it, and is refused to who is active or asked for too often', async () => {
  const { admin, clientId, invitedId: contactId, token, email, contact } = await withInvited();
  await inviteContact(admin, { clientId, contactId }, { now });
  await expect(getContactInvitation(token, { now })).rejects.toMatchObject({ code: 'token-invalid' });
  await expect(getContactInvitation(await tokenSentTo(email), { now })).resolves.toMatchObject({ email });
  const active = { clientId, contactId: contact.contactId };
  await expect(inviteContact(admin, active, { now })).rejects.toMatchObject({
    code: 'contact-already-active',
  });
  for (let count = 0; count < 4; count += 1) await inviteContact(admin, { clientId, contactId }, { now });
  await expect(inviteContact(admin, { clientId, contactId }, { now })).rejects.toMatchObject({
    code: 'too-many-attempts',
  });
});

test('archiving a contact ends their sessions and invitation at once; restoring lets them in again', async () => {
  const { admin, organizationId, clientId, contact } = await createClientCompany();
  const { contactId, userId } = contact;
  const session = await signInAs(userId, organizationId, contactId);
  expect(await session.viewer()).toMatchObject({ contactId });
  await archiveContact(admin, { clientId, contactId }, { now });
  expect(await session.viewer()).toBeNull();
  expect(await choosePlace(userId, organizationId)).toEqual({ organizationId: null, contactId: null });
  await restoreContact(admin, { clientId, contactId }, { now });
  expect(await choosePlace(userId, null)).toEqual({ organizationId, contactId });
});

test('archiving a client keeps its contacts out until it is restored', async () => {
  const { admin, organizationId, clientId, contact } = await createClientCompany();
  const { contactId, userId } = contact;
  await archiveClient(admin, { clientId }, { now });
  const session = await signInAs(userId, organizationId, contactId);
  expect(await session.viewer()).toMatchObject({ contactId: null, organizationId: null });
  expect(await listOwnOrganizations(userId, { now })).toEqual([]);
  await expect(addContactTo(admin, clientId)).rejects.toMatchObject({ code: 'client-archived' });
  await restoreClient(admin, { clientId }, { now });
  expect(await session.viewer()).toMatchObject({ contactId, clientId });
});

const addContactTo = (admin: Parameters<typeof addContact>[0], clientId: string) =>
  addContact(
    admin,
    { clientId, email: 'autre@example.test', firstName: 'A', lastName: 'B', jobTitle: '', phone: '' },
    { now },
  );

test('whoever is a learner and a contact switches between both, and never holds both at once', async () => {
  const { organizationId, admin, clientId } = await createClientCompany();
  const { actor, email } = await addPerson(organizationId, 'learner', now);
  const person = { email, firstName: 'Ona', lastName: 'Essai', jobTitle: '', phone: '' };
  const { contactId } = await addContact(admin, { clientId, ...person }, { now });
  const session = await signInAs(actor.userId, organizationId);
  await acceptContactInvitation(await tokenSentTo(email), (await session.viewer())!, { now });
  expect(await session.viewer()).toMatchObject({ contactId, membershipId: null, role: null });
  expect(await listOwnOrganizations(actor.userId, { now })).toMatchObject([
    { id: organizationId, contactId: null, role: 'learner' },
    { id: organizationId, contactId, role: null, clientName: 'Ateliers Durand', access: 'open' },
  ]);
  await switchOrganization((await session.viewer())!, { organizationId }, { now });
  expect(await session.viewer()).toMatchObject({ contactId: null, membershipId: actor.membershipId });
  await switchOrganization((await session.viewer())!, { contactId }, { now });
  expect(await session.viewer()).toMatchObject({ contactId, membershipId: null });
});

test('nobody becomes the contact of another', async () => {
  const { organizationId, contact } = await createClientCompany();
  const other = await createAccount();
  const session = await signInAs(other.userId, null);
  const choice = { contactId: contact.contactId };
  await expect(switchOrganization((await session.viewer())!, choice, { now })).rejects.toMatchObject({
    code: 'not-found',
  });
  const forged = await signInAs(other.userId, organizationId, contact.contactId);
  expect(await forged.viewer()).toMatchObject({ contactId: null, organizationId: null, membershipId: null });
});

test('one address is one contact of a client, and may be one of another client', async () => {
  const { admin, clientId, contactEmail: email } = await createClientCompany();
  const person = { email, firstName: 'H', lastName: 'R', jobTitle: '', phone: '' };
  await expect(addContact(admin, { clientId, ...person }, { now })).rejects.toMatchObject({
    code: 'contact-exists',
  });
  const other = await createClientCompany({ admin, name: 'Briand' });
  await expect(addContact(admin, { clientId: other.clientId, ...person }, { now })).resolves.toBeDefined();
  const ids = {
    clientId: other.clientId,
    contactId: (await createClientCompany({ admin })).contact.contactId,
  };
  await expect(archiveContact(admin, ids, { now })).rejects.toMatchObject({ code: 'not-found' });
});

test('strangers and those who may not write reach no client', async () => {
  const { organizationId, clientId, contact } = await createClientCompany();
  const { contactId } = contact;
  const stranger = await createMember({ role: 'owner' });
  for (const act of [archiveContact, restoreContact, inviteContact])
    await expect(act(stranger, { clientId, contactId }, { now })).rejects.toMatchObject({
      code: 'not-found',
    });
  const billing = await createMember({ organizationId, role: 'billing' });
  await expect(archiveClient(billing, { clientId }, { now })).rejects.toMatchObject({ code: 'not-allowed' });
});
