import type { OrganizationIdentity } from '~/domain/organizations/organization-identity';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';
import { foundOrganization, openTest, type Founder } from '~/records/organizations/found-organization.server';
import { recordAccountLinks } from '~/records/organizations/record-account-links.server';

/**
 * Starts over a sign-up that nobody has confirmed: the last one to fill in the form with an address wins, and links
 * sent before lead nowhere, so that nobody can wait with a password of theirs for the owner of an address to confirm.
 */
export async function renewSignUp(
  tx: Tx,
  organizationId: string,
  identity: OrganizationIdentity,
  founder: Founder & { passwordHash: string },
  now: Date,
): Promise<void> {
  const { userId, email, passwordHash, ...person } = founder;
  const taken = await tx.user.updateMany({
    where: { id: userId, emailConfirmedAt: null },
    data: { ...person, passwordHash, createdAt: now },
  });
  if (taken.count !== 1) throw new Refusal('temporarily-unavailable');
  await tx.authToken.deleteMany({ where: { userId } });
  const membership = await tx.membership.findFirst({
    where: { organizationId, userId },
    select: { id: true, organization: { select: { timeZone: true } } },
  });
  if (!membership) {
    await foundOrganization(tx, organizationId, identity, { userId, email, ...person }, now);
    return;
  }
  await tx.membership.update({
    where: { organizationId_id: { organizationId, id: membership.id } },
    data: person,
    select: { id: true },
  });
  await tx.organization.update({
    where: { id: organizationId },
    data: { ...identity, language: person.language },
    select: { id: true },
  });
  const { timeZone } = membership.organization;
  const actor = {
    kind: 'member',
    userId,
    membershipId: membership.id,
    organizationId,
    role: 'owner',
  } as const;
  await openTest(tx, { organizationId, organizationName: identity.name, timeZone, kept: true }, actor, now);
  await recordAccountLinks(tx, organizationId, identity, now);
}
