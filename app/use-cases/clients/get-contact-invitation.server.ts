import { Refusal } from '~/domain/refusal';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { readContactInvitation } from '~/records/clients/read-contact-invitation.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';

/**
 * What the page behind the link of a contact's invitation shows to whoever holds it. Refuses with `token-invalid`,
 * `token-expired`, `organization-suspended` and `organization-ended`.
 */
export async function getContactInvitation(token: string, { now }: { now: Date }) {
  const { organizationId, contactId } = await readContactInvitation(token);
  const contact = await forOrganization(organizationId).clientContact.findUnique({
    where: { organizationId_id: { organizationId, id: contactId } },
    select: {
      ...{ email: true, firstName: true, lastName: true, language: true, status: true },
      client: {
        select: {
          ...{ name: true, archivedAt: true },
          organization: { select: { name: true, accentColour: true, state: true, planEndsAt: true } },
        },
      },
    },
  });
  if (contact?.status !== 'registered' || contact.client.archivedAt) throw new Refusal('token-invalid');
  const { status: _status, client, ...facts } = contact;
  const { state, planEndsAt, ...organization } = client.organization;
  refuseClosed({ state, planEndsAt }, now);
  const account = await forAccounts().user.findUnique({
    where: { email: contact.email },
    select: { emailConfirmedAt: true },
  });
  return {
    ...facts,
    organization,
    clientName: client.name,
    /** Whether the address has a confirmed account: its owner signs in to accept. */
    hasAccount: Boolean(account?.emailConfirmedAt),
  };
}
