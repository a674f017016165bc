import { expect, test } from 'vitest';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { addContact } from '~/use-cases/clients/add-contact.server';
import { confirmEmailChange } from '~/use-cases/organizations/confirm-email-change.server';
import { getEmailChange } from '~/use-cases/organizations/get-email-change.server';
import { requestEmailChange } from '~/use-cases/organizations/request-email-change.server';
import { signIn } from '~/use-cases/organizations/sign-in.server';
import { createClientCompany } from '../../../tests/factories/client';
import { createMember } from '../../../tests/factories/member';
import { emailsTo, tokenSentTo } from '../../../tests/factories/email';
import { createOwner, freshEmail } from '../../../tests/factories/sign-up';

const clock = { now: new Date() };
const place = { address: 'email-change', device: 'test' };
const refusal = (code: string) => expect.objectContaining({ code });

async function askedChange() {
  const owner = await createOwner();
  const newEmail = freshEmail();
  await requestEmailChange(owner, { email: newEmail, currentPassword: owner.password });
  const [oldLink, newLink] = [
    await tokenSentTo(owner.email, 'email-change-confirm'),
    await tokenSentTo(newEmail, 'email-change-confirm'),
  ];
  return { owner, newEmail, oldLink, newLink };
}

const emailOf = async (userId: string) =>
  (await forAccounts().user.findUniqueOrThrow({ where: { id: userId } })).email;

test('the address changes once both sides have confirmed, whichever comes first', async () => {
  for (const first of ['oldLink', 'newLink'] as const) {
    const change = await askedChange();
    const second = first === 'oldLink' ? 'newLink' : 'oldLink';
    expect(await confirmEmailChange(change[first], clock)).toEqual({ state: 'waiting' });
    expect(await emailOf(change.owner.userId)).toBe(change.owner.email);
    expect(await confirmEmailChange(change[first], clock)).toEqual({ state: 'waiting' });
    expect(await confirmEmailChange(change[second], clock)).toEqual({ state: 'changed' });
    expect(await emailOf(change.owner.userId)).toBe(change.newEmail);
    expect(await confirmEmailChange(change[second], clock)).toEqual({ state: 'changed' });
    expect(await signIn({ ...change.owner, email: change.newEmail }, place)).toMatchObject({
      step: 'signed-in',
    });
    await expect(signIn(change.owner, place)).rejects.toEqual(refusal('wrong-credentials'));
  }
});

test('both sides at once change it too', async () => {
  const { owner, newEmail, oldLink, newLink } = await askedChange();
  const answers = await Promise.all([confirmEmailChange(oldLink, clock), confirmEmailChange(newLink, clock)]);
  expect(answers.map(({ state }) => state).sort()).toEqual(['changed', 'waiting']);
  expect(await emailOf(owner.userId)).toBe(newEmail);
});

test('the organization sees the address that is in use, and its log says who changed it', async () => {
  const { owner, newEmail, oldLink, newLink } = await askedChange();
  await confirmEmailChange(oldLink, clock);
  await confirmEmailChange(newLink, clock);
  await confirmEmailChange(newLink, clock);
  const { organizationId } = owner;
  const database = forOrganization(organizationId);
  expect(await database.membership.findMany({ where: { organizationId } })).toMatchObject([
    { email: newEmail },
  ]);
  const log = await database.auditEntry.findMany({
    where: { organizationId, action: 'member.email-changed' },
  });
  expect(log).toHaveLength(1);
});

test('a client’s contact is written to at the address that is in use, but where a colleague has it', async () => {
  const { owner, newEmail, oldLink, newLink } = await askedChange();
  const { userId } = owner;
  const admin = await createMember({ role: 'admin' });
  const { organizationId } = admin;
  const database = forOrganization(organizationId);
  const followed = await createClientCompany({ admin, name: 'Durand' });
  const taken = await createClientCompany({ admin, name: 'Briand' });
  const now = new Date();
  const colleague = { email: newEmail, firstName: 'Léa', lastName: 'Petit', jobTitle: '', phone: '' };
  await addContact(admin, { clientId: taken.clientId, ...colleague }, { now });
  for (const { clientId, contact } of [followed, taken]) {
    const { contactId } = contact;
    await database.clientContact.update({
      where: { organizationId_id: { organizationId, id: contactId } },
      data: { userId, email: `${clientId}@example.test` },
    });
    await forAccounts().accountContact.create({ data: { userId, organizationId, contactId } });
  }
  await confirmEmailChange(oldLink, clock);
  await confirmEmailChange(newLink, clock);
  await confirmEmailChange(newLink, clock);
  const addresses = await database.clientContact.findMany({
    where: { organizationId, userId },
    orderBy: { id: 'asc' },
    select: { email: true },
  });
  expect(addresses).toEqual([{ email: newEmail }, { email: `${taken.clientId}@example.test` }]);
  const log = await database.auditEntry.count({
    where: { organizationId, action: 'client.contact-email-changed' },
  });
  expect(log).toBe(1);
});

test('a link says what it confirms and for which side; old, foreign or replaced links confirm nothing', async () => {
  const { owner, newEmail, oldLink, newLink } = await askedChange();
  expect(await getEmailChange(oldLink)).toEqual({ side: 'old', newEmail, confirmed: false });
  await confirmEmailChange(newLink, clock);
  expect(await getEmailChange(newLink)).toEqual({ side: 'new', newEmail, confirmed: true });
  await requestEmailChange(owner, { email: freshEmail(), currentPassword: owner.password });
  await expect(confirmEmailChange(oldLink, clock)).rejects.toEqual(refusal('token-invalid'));
  await forAccounts().authToken.updateMany({
    where: { userId: owner.userId },
    data: { expiresAt: new Date() },
  });
  const latest = await tokenSentTo(owner.email, 'email-change-confirm');
  await expect(confirmEmailChange(latest, clock)).rejects.toEqual(refusal('token-expired'));
});

test('it takes the password and another address', async () => {
  const owner = await createOwner();
  const email = freshEmail();
  await expect(requestEmailChange(owner, { email, currentPassword: 'wrong' })).rejects.toEqual(
    refusal('wrong-password'),
  );
  await expect(
    requestEmailChange(owner, { email: owner.email, currentPassword: owner.password }),
  ).rejects.toEqual(refusal('email-unchanged'));
});

test('an address that has an account is not told from another: its owner gets an e-mail, and keeps it', async () => {
  const [owner, other] = [await createOwner(), await createOwner()];
  const answer = await requestEmailChange(owner, { email: other.email, currentPassword: owner.password });
  expect(answer).toBeUndefined();
  expect((await emailsTo(other.email)).at(-1)?.template).toBe('account-already-exists');
  const link = await tokenSentTo(owner.email, 'email-change-confirm');
  expect(await confirmEmailChange(link, clock)).toEqual({ state: 'waiting' });
  expect(await emailOf(other.userId)).toBe(other.email);
});

test('an address taken while the links were on their way is not taken twice', async () => {
  const { owner, newEmail, oldLink, newLink } = await askedChange();
  await createOwner({ email: newEmail });
  await confirmEmailChange(oldLink, clock);
  await expect(confirmEmailChange(newLink, clock)).rejects.toEqual(refusal('token-invalid'));
  expect(await emailOf(owner.userId)).toBe(owner.email);
});
