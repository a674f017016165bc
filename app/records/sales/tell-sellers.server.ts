import type { Tx } from '~/platform/tenancy.server';
import { permissions } from '~/domain/organizations/permissions';
import { notifyMembers, type NewNotification } from '~/records/assistance/notify-members.server';

type News = NewNotification extends infer One
  ? One extends { kind: 'sale-disputed' | 'sale-held' }
    ? Omit<One, 'membershipId'>
    : never
  : never;

/** Tells those who bill for an organization something of its sales, each once. */
export async function tellSellers(tx: Tx, organizationId: string, news: News, now: Date): Promise<void> {
  const told = await tx.membership.findMany({
    where: { organizationId, status: 'active', role: { in: [...permissions['sales.write']] } },
    select: { id: true },
  });
  const notifications = told.map(({ id }) => ({ ...news, membershipId: id }));
  await notifyMembers(tx, organizationId, notifications, now);
}
