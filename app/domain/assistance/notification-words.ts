import { notificationKinds, type NotificationKind } from '~/domain/assistance/notification-kinds';
import { formatDay, formatMoment } from '~/domain/calendar-format';

/** A notification as it is kept. */
export type KeptNotification = { kind: string; values: Readonly<Record<string, string | number>> };

const lateSentences = ['inactive', 'closing', 'by-hand'] as const;

/** The sentences that there are: one for each kind, and one for each rule by which a learner is late. */
export type NotificationSentence =
  Exclude<NotificationKind, 'learner-late'> | `learner-late-${(typeof lateSentences)[number]}`;

/** Which sentence says a notification; null for a kind that is told no more. */
export function sentenceOf({ kind, values }: KeptNotification): NotificationSentence | null {
  const known = notificationKinds.find((one) => one === kind);
  if (known !== 'learner-late') return known ?? null;
  const rule = lateSentences.find((one) => one === values.rule);
  return rule ? `learner-late-${rule}` : null;
}

/**
 * What a notification's sentence names, in words of a language: days and instants written out, titles in its quotation
 * marks; `about` is the lesson, or the course where it is about no lesson.
 */
export function sentenceValues(
  { values }: KeptNotification,
  { language, timeZone }: { language: string; timeZone: string },
): Record<string, string | number> {
  const { since, closesOn, dueAt, lesson, course = '', title } = values;
  const quoted = (text: string | number) => (language === 'fr' ? `«\u00A0${text}\u00A0»` : `“${text}”`);
  return {
    ...values,
    about: quoted(lesson ? lesson : course),
    course: quoted(course),
    ...(title !== undefined && { title: quoted(title) }),
    ...(since !== undefined && { since: formatDay(String(since), language) }),
    ...(closesOn !== undefined && { closesOn: formatDay(String(closesOn), language) }),
    ...(dueAt !== undefined && { dueAt: formatMoment(String(dueAt), language, timeZone) }),
  };
}
