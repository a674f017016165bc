import { formatDay, formatMoment } from '~/domain/calendar-format';

/** A notification as it is kept. */
export type KeptNotification = { kind: string; values: Readonly<Record<string, string | number>> };

/** Which sentence says a notification: its kind, by rule where a kind has several. */
export function sentenceOf({ kind, values }: KeptNotification): string {
  return kind === 'learner-late' ? `${kind}-${values.rule}` : kind;
}

/**
 * What a notification's sentence names, in words of a language: days and instants written out, `about` what it
 * belongs to ("the lesson, the course").
 */
export function sentenceValues(
  { values }: KeptNotification,
  { language, timeZone }: { language: string; timeZone: string },
): Record<string, string | number> {
  const { since, closesOn, dueAt, lesson, course } = values;
  const quotes =
    language === 'fr' ? (text: unknown) => `«\u00A0${text}\u00A0»` : (text: unknown) => `“${text}”`;
  return {
    ...values,
    about: quotes(lesson ? lesson : course),
    course: quotes(course),
    ...(since !== undefined && { since: formatDay(String(since), language) }),
    ...(closesOn !== undefined && { closesOn: formatDay(String(closesOn), language) }),
    ...(dueAt !== undefined && { dueAt: formatMoment(String(dueAt), language, timeZone) }),
  };
}
