import { forAccounts, forOrganization } from '~/platform/tenancy.server';

/**
 * The organization that a sign-in opens: the one where the person last worked, else the first they joined; null for
 * somebody of none (an operator, say). One that has ended opens for its owners alone.
 */
export async function chooseOrganization(userId: string, last: string | null): Promise<string | null> {
  const keys = await forAccounts().accountMembership.findMany({
    where: { userId },
    select: { organizationId: true },
    orderBy: { organizationId: 'asc' },
  });
  const ids = keys.map(({ organizationId }) => organizationId);
  const inOrder = [...ids.filter((id) => id === last), ...ids.filter((id) => id !== last)];
  for (const organizationId of inOrder) if (await mayEnter(userId, organizationId)) return organizationId;
  return null;
}

/** Whether the person is an active member of an organization that has not ended, or its owner. */
export async function mayEnter(userId: string, organizationId: string): Promise<boolean> {
  const membership = await forOrganization(organizationId).membership.findFirst({
    where: { organizationId, userId, status: 'active' },
    select: { role: true, organization: { select: { endedAt: true } } },
  });
  return membership !== null && (membership.organization.endedAt === null || membership.role === 'owner');
}
