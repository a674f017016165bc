import { expect, test } from 'vitest';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { createAccount, signInAs } from '../factories/account';
import { createMember } from '../factories/member';
import { createAdvance } from '../factories/sale';
import { countQueries } from '../setup/count-queries';
import { openPage } from '../setup/page-client';

const pages = ['', '/orders', '/people', '/documents', '/invoices', '/questions'].map((at) => `/client${at}`);

/** A client with an order, an invoice and a contact who is signed in. */
async function signedIn() {
  const sold = await createAdvance();
  const { userId, organizationId, contactId } = sold.client.contact;
  const { cookie } = await signInAs(userId, organizationId, contactId);
  return { ...sold, cookie };
}

test('a contact opens every page of the client’s space, each with eight statements at most', async () => {
  const { cookie } = await signedIn();
  for (const page of pages) {
    expect((await openPage(page, cookie)).status, page).toBe(200);
    expect(await countQueries(() => openPage(page, cookie)), page).toBeLessThanOrEqual(8);
  }
});

test('the client’s page of the workspace asks eight statements at most', async () => {
  const { admin, client, organizationId } = await signedIn();
  await createAccount({ userId: admin.userId });
  const { userId, membershipId } = admin;
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  const { cookie } = await signInAs(userId, organizationId);
  for (const page of ['/manage/clients', `/manage/clients/${client.clientId}`]) {
    expect((await openPage(page, cookie)).status, page).toBe(200);
    expect(await countQueries(() => openPage(page, cookie)), page).toBeLessThanOrEqual(8);
  }
});

test('a contact is no member: nothing else of the organization exists for them', async () => {
  const { cookie, client, invoiceId } = await signedIn();
  for (const page of ['/learn', '/teach', '/manage', `/manage/clients/${client.clientId}`, '/operator'])
    expect((await openPage(page, cookie)).status, page).toBe(404);
  expect((await openPage(`/client/invoices/${invoiceId}.pdf`, cookie)).status).toBe(200);
  const { cookie: others } = await signedIn();
  expect((await openPage(`/client/invoices/${invoiceId}.pdf`, others)).status).toBe(404);
});

test('the client’s space exists for nobody else', async () => {
  const { organizationId } = await signedIn();
  const owner = await createMember({ organizationId, role: 'owner' });
  const { userId, membershipId } = owner;
  await createAccount({ userId });
  await forAccounts().accountMembership.create({ data: { userId, organizationId, membershipId } });
  const { cookie } = await signInAs(userId, organizationId);
  for (const page of pages) expect((await openPage(page, cookie)).status, page).toBe(404);
  for (const page of pages) {
    const response = await openPage(page, '');
    expect(response.headers.get('Location'), page).toMatch(/^\/sign-in/);
  }
});

test('a suspended organization is closed to its clients, an ended one too', async () => {
  const { cookie, organizationId } = await signedIn();
  const become = (state: string) =>
    forOrganization(organizationId).organization.update({
      where: { id: organizationId },
      data: { state },
      select: { id: true },
    });
  await become('suspended');
  for (const page of pages) expect((await openPage(page, cookie)).status, page).toBe(403);
  await become('ended');
  for (const page of pages) expect((await openPage(page, cookie)).status, page).toBe(410);
});
