/** What people are told about learning and by clients, each switchable by whoever is told. Words: `notifications.kinds.*`. */
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
  'client-asked',
  'sale-disputed',
  'sale-held',
] as const;

export type NotificationKind = (typeof notificationKinds)[number];

/** Told to those who answer clients. */
export const clientNotifications: readonly NotificationKind[] = ['client-asked'];

/** Told to those who bill. */
export const saleNotifications: readonly NotificationKind[] = ['sale-disputed', 'sale-held'];

/** Told to those who teach; the others to those who learn. */
export const trainerNotifications: readonly NotificationKind[] = ['help-asked', 'work-handed-in'];

/**
 * What the sentence of each kind names: titles and people as they stood, instants in ISO 8601, days as `YYYY-MM-DD`.
 * `lesson` is empty where it is about the course as a whole.
 */
export type NotificationValues = {
  announcement: { title: string; course: string };
  'help-asked': { learner: string; course: string; lesson: string };
  'help-answered': { trainer: string; course: string; lesson: string };
  'work-handed-in': { learner: string; course: string; lesson: string };
  'work-assessed': { course: string; lesson: string };
  'attempt-marked': { course: string; lesson: string };
  'lesson-due': { course: string; lesson: string; dueAt: string };
  /** By rule: nothing was done since a day, access ends on a day; by hand: what a trainer writes. */
  'learner-late':
    | { rule: 'inactive'; course: string; since: string }
    | { rule: 'closing'; course: string; closesOn: string }
    | { rule: 'by-hand'; course: string; trainer: string; message: string };
  survey: { course: string; lesson: string };
  'client-asked': { client: string; contact: string };
  'sale-disputed': { client: string; number: string };
  /** `name`: whoever lacks particulars. */
  'sale-held': { order: string; name: string };
};
