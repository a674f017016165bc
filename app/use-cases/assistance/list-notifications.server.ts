import type { ActorOf } from '~/domain/actor';
import { notificationKinds } from '~/domain/assistance/notification-kinds';
import { waysOf } from '~/domain/assistance/notification-settings';
import type { KeptNotification } from '~/domain/assistance/notification-words';
import type { PageQuery } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ToldNotification = KeptNotification & { id: string; createdAt: string; read: boolean };

/**
 * What somebody was told, the latest first; kinds that they switched off in the product are left out. Two queries.
 * Refuses with `cursor-invalid`.
 */
export async function listNotifications(
  { organizationId, membershipId }: ActorOf<'member'>,
  { limit, after }: PageQuery,
): Promise<{ items: ToldNotification[]; next: string | null }> {
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const own = { organizationId, membershipId };
  const choices = await db.notificationSetting.findMany({
    where: own,
    select: { kind: true, inApp: true, email: true },
  });
  const rows = await db.notification.findMany({
    where: {
      ...own,
      kind: { in: notificationKinds.filter((kind) => waysOf(kind, choices).inApp) },
      ...(from && {
        OR: [{ createdAt: { lt: from.instant } }, { createdAt: from.instant, id: { lt: from.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, kind: true, values: true, createdAt: true, readAt: true },
  });
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    items: shown.map(({ id, kind, values, createdAt, readAt }) => ({
      ...{ id, kind, values: values as KeptNotification['values'] },
      createdAt: createdAt.toISOString(),
      read: readAt !== null,
    })),
    next: last ? encodeCursor(last.createdAt.toISOString(), last.id) : null,
  };
}
