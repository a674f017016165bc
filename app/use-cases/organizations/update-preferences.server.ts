import type { PreferencesInput } from '~/domain/organizations/account-inputs';
import type { NotificationChoices } from '~/domain/organizations/notification-choices';
import { toJson } from '~/platform/json.server';
import { forAccounts } from '~/platform/tenancy.server';

/**
 * Changes how Assidu speaks to a person: name, language, theme, time zone, and which e-mails they want. Organizations
 * keep the name under which they registered the person.
 */
export async function updatePreferences(
  { userId }: { userId: string },
  { notifyEnrolment, notifyCompletion, notifySessions, notifyReminders, ...input }: PreferencesInput,
): Promise<void> {
  const notifications: NotificationChoices = {
    enrolment: notifyEnrolment,
    'course-completed': notifyCompletion,
    'session-invitation': notifySessions,
    'session-reminder': notifyReminders,
  };
  await forAccounts().user.update({
    where: { id: userId },
    data: { ...input, notifications: toJson(notifications) },
    select: { id: true },
  });
}
