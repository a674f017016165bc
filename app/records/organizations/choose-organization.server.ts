import { accessIn, organizationState, type Access } from '~/domain/lifecycle/contract-state';
import { businessNow } from '~/platform/clock.server';
import { forAccounts, forOrganization } from '~/platform/tenancy.server';

const preference: readonly Access[] = ['open', 'settling', 'closed'];

/**
 * The organization that a sign-in opens: the one where the person last worked, else the first they joined, among
 * those that are open to them; else one that they may still settle, else one whose contract keeps them out, which then
 * says so. Null for somebody of none (an operator, say).
 */
export async function chooseOrganization(userId: string, last: string | null): Promise<string | null> {
  const keys = await forAccounts().accountMembership.findMany({
    where: { userId },
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  const now = await businessNow();
  const ids = keys.map(({ organizationId }) => organizationId);
  const inOrder = [...ids.filter((id) => id === last), ...ids.filter((id) => id !== last)];
  const found: { organizationId: string; access: Access }[] = [];
  for (const organizationId of inOrder) {
    const access = await accessOf(userId, organizationId, now);
    if (access === 'open') return organizationId;
    if (access) found.push({ organizationId, access });
  }
  const [best] = found.sort(
    (one, other) => preference.indexOf(one.access) - preference.indexOf(other.access),
  );
  return best?.organizationId ?? null;
}

/** What a person may reach of an organization; null where they are no active member. */
export async function accessOf(userId: string, organizationId: string, now: Date): Promise<Access | null> {
  const membership = await forOrganization(organizationId).membership.findFirst({
    where: { organizationId, userId, status: 'active' },
    select: { role: true, organization: { select: { state: true, planEndsAt: true } } },
  });
  return membership && accessIn(organizationState(membership.organization, now), membership.role);
}
