import { z } from 'zod';
import { addDays, daysBetween, endOfDay, startOfDay, dayIn, type IsoDay } from '~/domain/calendar';
import type { LessonLock } from '~/domain/learning/locks';

const days = z.int().min(1).max(90).nullable().default(null);

/** When a course reminds its learners by itself, each so many days before or after; null: never. */
export const reminderRulesSchema = z.object({ beforeDue: days, inactive: days, beforeClose: days });

export type ReminderRules = z.infer<typeof reminderRulesSchema>;

export const noReminders: ReminderRules = { beforeDue: null, inactive: null, beforeClose: null };

/** The rules of a course as they are kept; none where nothing readable is. */
export function reminderRulesOf(kept: unknown): ReminderRules {
  const read = reminderRulesSchema.safeParse(kept);
  return read.success ? read.data : noReminders;
}

export const remindsAtAll = (rules: ReminderRules) => Object.values(rules).some((one) => one !== null);

export type RemindedEnrolment = {
  id: string;
  enrolledAt: Date;
  opensOn: IsoDay | null;
  closesOn: IsoDay | null;
  lastActivityAt: Date | null;
};

/** What somebody is told, with a key that stays as long as it is the same thing. */
export type Reminder =
  | { rule: 'inactive'; key: string; since: IsoDay }
  | { rule: 'closing'; key: string; closesOn: IsoDay }
  | { rule: 'due'; key: string; lessonId: string; dueAt: Date };

/**
 * What the rules of a course say to somebody who follows it and has not finished, today. `locks`: when their lessons
 * are due; `done`: those they have done. Nobody is told before their access opens or after it closed; whoever waits
 * for their first lesson counts from the day it opened. A new idle time, closing day or due day is another thing.
 */
export function remindersDue(
  rules: ReminderRules,
  enrolment: RemindedEnrolment,
  path: { locks: ReadonlyMap<string, LessonLock>; done: ReadonlySet<string> },
  { now, timeZone }: { now: Date; timeZone: string },
): Reminder[] {
  const { id, opensOn, closesOn } = enrolment;
  const today = dayIn(now, timeZone);
  if ((opensOn && today < opensOn) || (closesOn && today > closesOn)) return [];
  const told: Reminder[] = [];
  const last = lastSign(enrolment, timeZone);
  if (rules.inactive !== null && daysBetween(last, today) >= rules.inactive) {
    told.push({ rule: 'inactive', key: `inactive:${id}:${last}`, since: last });
  }
  if (rules.beforeClose !== null && closesOn && daysBetween(today, closesOn) <= rules.beforeClose) {
    told.push({ rule: 'closing', key: `closing:${id}:${closesOn}`, closesOn });
  }
  if (rules.beforeDue !== null) {
    // A lesson that is due at the end of a day is due on that day, not on the next.
    const until = endOfDay(addDays(today, rules.beforeDue), timeZone);
    for (const [lessonId, { dueAt }] of path.locks) {
      if (!dueAt || path.done.has(lessonId) || dueAt <= now || dueAt > until) continue;
      told.push({ rule: 'due', key: `due:${id}:${lessonId}:${dueAt.toISOString()}`, lessonId, dueAt });
    }
  }
  return told;
}

/** The day of the last thing done; without any, the day from which something could be. */
function lastSign({ lastActivityAt, enrolledAt, opensOn }: RemindedEnrolment, timeZone: string): IsoDay {
  if (lastActivityAt) return dayIn(lastActivityAt, timeZone);
  const opensAt = opensOn ? startOfDay(opensOn, timeZone) : enrolledAt;
  return dayIn(opensAt > enrolledAt ? opensAt : enrolledAt, timeZone);
}
