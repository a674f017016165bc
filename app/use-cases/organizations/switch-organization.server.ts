import { Refusal } from '~/domain/refusal';
import { switchSessionOrganization } from '~/platform/session.server';
import { forAccounts } from '~/platform/tenancy.server';
import { accessOf } from '~/records/organizations/choose-organization.server';

/**
 * Takes a person's session to another of their organizations, which the next sign-in opens too: also to one whose
 * contract keeps them out, to read why. Refuses with `not-found` where they are no active member.
 */
export async function switchOrganization(
  { userId, sessionKey }: { userId: string; sessionKey: string },
  { organizationId }: { organizationId: string },
  { now }: { now: Date },
): Promise<void> {
  if (!(await accessOf(userId, organizationId, now))) throw new Refusal('not-found');
  await switchSessionOrganization(sessionKey, organizationId);
  await forAccounts().user.update({
    where: { id: userId },
    data: { lastOrganizationId: organizationId },
    select: { id: true },
  });
}
