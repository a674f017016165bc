import { z } from 'zod';

/**
 * The e-mails that a person may switch off, kept in `User.notifications`. What concerns the account itself
 * (confirmation, invitation, security) is always sent, and so is what changes or cancels a session.
 */
export const notificationKinds = [
  'enrolment',
  'course-completed',
  'session-invitation',
  'session-reminder',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

export type NotificationChoices = Record<NotificationKind, boolean>;

const stored = z.object({
  enrolment: z.boolean().catch(true),
  'course-completed': z.boolean().catch(true),
  'session-invitation': z.boolean().catch(true),
  'session-reminder': z.boolean().catch(true),
});

/** Reads what is stored: whatever was never chosen is wanted. */
export function notificationChoices(value: unknown): NotificationChoices {
  return stored.parse(typeof value === 'object' && value !== null ? value : {});
}

/** Whether a person whose choices are stored as `value` wants this e-mail. */
export function wantsNotification(value: unknown, kind: NotificationKind): boolean {
  return notificationChoices(value)[kind];
}
