import type { ActorOf } from '~/domain/actor';
import { kindsFor, type SaveNotificationSettingsInput } from '~/domain/assistance/notification-settings';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockMembership } from '~/platform/locks.server';

/** Keeps how somebody wants to be told of each kind of thing that may come to them; other kinds stay as they are. */
export async function saveNotificationSettings(
  actor: ActorOf<'member'>,
  { inApp, email }: SaveNotificationSettingsInput,
): Promise<void> {
  const { organizationId, membershipId } = actor;
  const kinds = kindsFor(actor);
  const own = { organizationId, membershipId };
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await lockMembership(tx, organizationId, membershipId);
    await tx.notificationSetting.deleteMany({ where: { ...own, kind: { in: [...kinds] } } });
    await tx.notificationSetting.createMany({
      data: kinds.map((kind) => ({
        ...{ ...own, kind },
        inApp: inApp.includes(kind),
        email: email.includes(kind),
      })),
    });
  });
}
