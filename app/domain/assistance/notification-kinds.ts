/** What people are told about learning, each switchable by whoever is told. Words: `notifications.kinds.*`. */
export const notificationKinds = [
  'announcement',
  'help-asked',
  'help-answered',
  'work-handed-in',
  'work-assessed',
  'attempt-marked',
  'lesson-due',
  'learner-late',
  'survey',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** Told to those who teach; the others to those who learn. */
export const trainerNotifications: readonly NotificationKind[] = ['help-asked', 'work-handed-in'];
