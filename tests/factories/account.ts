import { createId } from '~/platform/id.server';
import { openSession, readSession, type Viewer } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';

/** A confirmed account, in no organization; its password opens nothing. */
export async function createAccount(values: { userId?: string; email?: string; confirmed?: boolean } = {}) {
  const userId = values.userId ?? createId();
  const email = values.email ?? `${userId}@example.test`;
  const now = new Date();
  await forAccounts().user.create({
    data: {
      ...{ id: userId, email, firstName: 'Alix', lastName: 'Compte', passwordHash: '-', createdAt: now },
      emailConfirmedAt: values.confirmed === false ? null : now,
    },
  });
  return { userId, email, firstName: 'Alix', lastName: 'Compte' };
}

/** A session of the account in that organization: how a browser is seen from then on. */
export async function signInAs(
  userId: string,
  organizationId: string | null,
  contactId: string | null = null,
) {
  const place = { organizationId, contactId, address: '192.0.2.1', device: 'test' };
  const setCookie = await openSession(userId, place);
  const cookie = setCookie.split(';')[0] ?? '';
  return { cookie, viewer: (): Promise<Viewer | null> => readSession(cookie) };
}
