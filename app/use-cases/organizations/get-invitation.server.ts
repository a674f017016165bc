import type { Role } from '~/domain/organizations/roles';
import { Refusal } from '~/domain/refusal';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';
import { refuseClosed } from '~/records/lifecycle/refuse-closed.server';
import { readInvitation } from '~/records/organizations/read-invitation.server';

export type Invitation = {
  organization: { name: string; accentColour: string };
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  role: Role;
  /** Whether the address has a confirmed account: its owner signs in to accept. */
  hasAccount: boolean;
};

/**
 * What the page behind an invitation's link shows to whoever holds it. Refuses with `token-invalid`, `token-expired`,
 * `organization-suspended` and `organization-ended`.
 */
export async function getInvitation(token: string, { now }: { now: Date }): Promise<Invitation> {
  const { organizationId, membershipId } = await readInvitation(token);
  const member = await forOrganization(organizationId).membership.findUnique({
    where: { organizationId_id: { organizationId, id: membershipId } },
    select: {
      ...{ email: true, firstName: true, lastName: true, language: true, role: true, status: true },
      organization: { select: { name: true, accentColour: true, state: true, planEndsAt: true } },
    },
  });
  if (member?.status !== 'registered') throw new Refusal('token-invalid');
  const { status: _status, organization, ...facts } = member;
  const { state, planEndsAt, ...shown } = organization;
  refuseClosed({ state, planEndsAt }, now);
  const account = await forAccounts().user.findUnique({
    where: { email: member.email },
    select: { emailConfirmedAt: true },
  });
  return { ...facts, organization: shown, hasAccount: Boolean(account?.emailConfirmedAt) };
}
