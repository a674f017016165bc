import { notificationChoices, type NotificationChoices } from '~/domain/organizations/notification-choices';
import { forAccounts } from '~/platform/tenancy.server';

export type Account = {
  email: string;
  firstName: string;
  lastName: string;
  language: string;
  theme: string;
  timeZone: string;
  notifications: NotificationChoices;
};

/** A person's own account, as they set it. */
export async function getAccount({ userId }: { userId: string }): Promise<Account> {
  const { notifications, ...account } = await forAccounts().user.findUniqueOrThrow({
    where: { id: userId },
    select: {
      email: true,
      firstName: true,
      lastName: true,
      language: true,
      theme: true,
      timeZone: true,
      notifications: true,
    },
  });
  return { ...account, notifications: notificationChoices(notifications) };
}
