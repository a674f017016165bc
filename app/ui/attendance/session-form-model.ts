import type { SubmissionResult } from '@conform-to/react';
import type { TypedHalfDay } from '~/domain/attendance/typed-half-day';

/** A half-day in the form; `key` tells rows apart, `id` those that the session has already. */
export type HalfDayRow = TypedHalfDay & { key: string; id?: string };

/** What a form of a session begins with. */
export type SessionFormValues = {
  courseId: string;
  lessonId?: string;
  title: string;
  mode: string;
  timeZone: string;
  place: string;
  instructions: string;
  roomKind: string;
  roomLink: string;
  capacity: string;
  trainerIds: readonly string[];
  halfDays: readonly (TypedHalfDay & { id?: string })[];
};

type Result = SubmissionResult<string[]> | undefined;

/** What was sent and refused, over what the form began with: nothing that was typed is lost. */
export function sentOver(values: SessionFormValues, result: Result): SessionFormValues {
  const sent = result?.initialValue;
  if (!sent) return values;
  const text = (name: keyof SessionFormValues) => (typeof sent[name] === 'string' ? sent[name] : '');
  const rows = Array.isArray(sent.halfDays) ? (sent.halfDays as Record<string, string>[]) : [];
  const ids = sent.trainerIds;
  return {
    ...values,
    ...{ title: text('title'), place: text('place'), instructions: text('instructions') },
    ...{ roomLink: text('roomLink'), capacity: text('capacity') },
    courseId: text('courseId') || values.courseId,
    lessonId: text('lessonId'),
    mode: text('mode') || values.mode,
    timeZone: text('timeZone') || values.timeZone,
    roomKind: text('roomKind') || values.roomKind,
    trainerIds: Array.isArray(ids) ? (ids as string[]) : typeof ids === 'string' ? [ids] : [],
    halfDays: rows.map(({ id, day = '', from = '', to = '', breakMinutes = '0' }) => ({
      ...{ day, from, to, breakMinutes: Number(breakMinutes) || 0 },
      ...(id && { id }),
    })),
  };
}

/** What is wrong with a field, by its name (`halfDays[2].to`); '' is the form itself. */
export const errorsOf = (result: Result, name: string): string[] | undefined =>
  result?.error?.[name] ?? undefined;

/** So many days from one on, Saturdays and Sundays left out where asked, each with these stretches. */
export function generatedRows(
  firstDay: string,
  days: number,
  stretches: readonly Omit<TypedHalfDay, 'day'>[],
  { weekdaysOnly }: { weekdaysOnly: boolean },
): TypedHalfDay[] {
  const rows: TypedHalfDay[] = [];
  const at = new Date(`${firstDay}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return rows;
  for (let left = Math.min(days, 30); left > 0; at.setUTCDate(at.getUTCDate() + 1)) {
    const weekend = at.getUTCDay() === 0 || at.getUTCDay() === 6;
    if (weekdaysOnly && weekend) continue;
    const day = at.toISOString().slice(0, 10);
    rows.push(...stretches.map((stretch) => ({ day, ...stretch })));
    left -= 1;
  }
  return rows;
}
