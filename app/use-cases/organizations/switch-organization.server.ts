import type { OrganizationChoice } from '~/domain/organizations/account-inputs';
import { Refusal } from '~/domain/refusal';
import { switchSessionOrganization } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';
import {
  accessAsContact,
  accessOf,
  organizationOfContact,
} from '~/records/organizations/choose-place.server';

/**
 * Takes a person's session to another of their organizations, as a member there or as that contact of one of its
 * clients, which the next sign-in opens too: also to one whose contract keeps them out, to read why. Refuses with
 * `not-found` where they are neither.
 */
export async function switchOrganization(
  { userId, sessionKey }: { userId: string; sessionKey: string },
  choice: OrganizationChoice,
  { now }: { now: Date },
): Promise<void> {
  const { contactId = null } = choice;
  const organizationId = contactId
    ? await organizationOfContact(userId, contactId)
    : (choice.organizationId ?? null);
  if (!organizationId) throw new Refusal('not-found');
  const access = contactId
    ? await accessAsContact(userId, { organizationId, contactId }, now)
    : await accessOf(userId, organizationId, now);
  if (!access) throw new Refusal('not-found');
  await switchSessionOrganization(sessionKey, organizationId, contactId);
  await forAccounts().user.update({
    where: { id: userId },
    data: { lastOrganizationId: organizationId },
    select: { id: true },
  });
}
