import type { ActorOf } from '~/domain/actor';
import { kindsFor, waysOf, type NotificationChoice } from '~/domain/assistance/notification-settings';
import { forOrganization } from '~/platform/tenancy.server';

/** How somebody is told of each kind of thing that may come to them in this organization. */
export async function getNotificationSettings(actor: ActorOf<'member'>): Promise<NotificationChoice[]> {
  const { organizationId, membershipId } = actor;
  const choices = await forOrganization(organizationId).notificationSetting.findMany({
    where: { organizationId, membershipId },
    select: { kind: true, inApp: true, email: true },
  });
  return kindsFor(actor).map((kind) => ({ ...waysOf(kind, choices), kind }));
}
