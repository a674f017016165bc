import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

/** Marks one notification read and says where it leads, or all of them where none is named. Refuses with `not-found`. */
export async function readNotifications(
  { organizationId, membershipId }: ActorOf<'member'>,
  { id }: { id: string | null },
  { now }: { now: Date },
): Promise<{ href: string }> {
  const db = forOrganization(organizationId);
  const own = { organizationId, membershipId, ...(id !== null && { id }) };
  await db.notification.updateMany({ where: { ...own, readAt: null }, data: { readAt: now } });
  if (id === null) return { href: '/notifications' };
  const one = await db.notification.findFirst({ where: own, select: { href: true } });
  if (!one) throw new Refusal('not-found');
  return one;
}
