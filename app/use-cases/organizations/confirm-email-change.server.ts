import { Refusal } from '~/domain/refusal';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { inTransaction, isUniqueViolation } from '~/platform/transaction.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { readAuthToken } from '~/records/organizations/read-auth-token.server';

/**
 * Confirms a change of e-mail address from one side. When the other side has confirmed, the account takes its new
 * address, and so do the person's memberships (but where another member of that organization has it) and what they are
 * a client's contact as (but where another contact of that client has it). Confirming twice changes nothing more. Refuses with `token-invalid` (also when the address was taken meanwhile) and
 * `token-expired`.
 */
export async function confirmEmailChange(
  token: string,
  { now }: { now: Date },
): Promise<{ state: 'waiting' | 'changed' }> {
  const database = forAccounts();
  const { hash, userId, data } = await readAuthToken(database, 'email-change', token);
  const { newEmail, changeId } = data;
  if (typeof newEmail !== 'string' || typeof changeId !== 'string') throw new Refusal('token-invalid');
  try {
    const state = await inTransaction(database, async (tx) => {
      // Takes both links' rows: of two sides at once, the second sees the first.
      await tx.authToken.updateMany({
        where: { userId, kind: 'email-change' },
        data: { kind: 'email-change' },
      });
      await tx.authToken.updateMany({ where: { id: hash, usedAt: null }, data: { usedAt: new Date() } });
      const sides = await tx.authToken.findMany({
        where: {
          userId,
          kind: 'email-change',
          usedAt: { not: null },
          data: { path: ['changeId'], equals: changeId },
        },
        select: { id: true },
      });
      if (sides.length < 2) return 'waiting' as const;
      await tx.user.update({
        where: { id: userId },
        data: { email: newEmail, emailConfirmedAt: now },
        select: { id: true },
      });
      return 'changed' as const;
    });
    if (state === 'changed') {
      await tellOrganizations(userId, newEmail, now);
      await tellClients(userId, newEmail, now);
    }
    return { state };
  } catch (error) {
    if (isUniqueViolation(error)) throw new Refusal('token-invalid');
    throw error;
  }
}

/** Each organization in its own transaction; one already told is left alone, so a link opened again goes on. */
async function tellOrganizations(userId: string, email: string, now: Date): Promise<void> {
  const keys = await forAccounts().accountMembership.findMany({
    where: { userId },
    select: { organizationId: true },
  });
  for (const { organizationId } of keys) {
    await inTransaction(forOrganization(organizationId), async (tx) => {
      const member = await tx.membership.findFirst({
        where: { organizationId, userId, email: { not: email } },
        select: { id: true, role: true, firstName: true, lastName: true },
      });
      if (!member) return;
      const { id: membershipId, role, firstName, lastName } = member;
      const other = await tx.membership.findFirst({ where: { organizationId, email }, select: { id: true } });
      if (other) return;
      await tx.membership.update({
        where: { organizationId_id: { organizationId, id: membershipId } },
        data: { email },
        select: { id: true },
      });
      const actor = { kind: 'member', userId, membershipId, organizationId, role } as const;
      const subject = { kind: 'member', id: membershipId, name: `${firstName} ${lastName}` };
      await appendAuditEntry(tx, organizationId, actor, { action: 'member.email-changed', subject }, now);
    });
  }
}

/** As for organizations: offers, answers and invoices go to the address that is in use. */
async function tellClients(userId: string, email: string, now: Date): Promise<void> {
  const keys = await forAccounts().accountContact.findMany({
    where: { userId },
    select: { organizationId: true, contactId: true },
  });
  for (const { organizationId, contactId } of keys) {
    await inTransaction(forOrganization(organizationId), async (tx) => {
      const contact = await tx.clientContact.findFirst({
        where: { organizationId, id: contactId, userId, email: { not: email } },
        select: { clientId: true, firstName: true, lastName: true },
      });
      if (!contact) return;
      const { clientId, firstName, lastName } = contact;
      const other = await tx.clientContact.findFirst({
        where: { organizationId, clientId, email },
        select: { id: true },
      });
      if (other) return;
      await tx.clientContact.update({
        where: { organizationId_id: { organizationId, id: contactId } },
        data: { email },
        select: { id: true },
      });
      const actor = { kind: 'client-contact', userId, contactId, clientId, organizationId } as const;
      const subject = { kind: 'contact', id: contactId, name: `${firstName} ${lastName}` };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'client.contact-email-changed', subject },
        now,
      );
    });
  }
}
