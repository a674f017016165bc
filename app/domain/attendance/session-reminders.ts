import { addInZone, dayIn } from '~/domain/calendar';

export const reminderKinds = ['week', 'day', 'hour'] as const;

export type ReminderKind = (typeof reminderKinds)[number];

export type Reminder = { kind: ReminderKind; at: Date; halfDayId: string; startsAt: Date };

type ReminderHalfDay = { id: string; startsAt: Date };

/**
 * When a session reminds its people, in order of time: 7 days and 1 day before its first half-day (by the clocks of
 * its time zone), and an hour before the first half-day of each of its days.
 */
export function sessionReminders(halfDays: readonly ReminderHalfDay[], timeZone: string): Reminder[] {
  const ordered = [...halfDays].sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const [first] = ordered;
  if (!first) return [];
  const daysBefore = (kind: ReminderKind, days: number): Reminder => ({
    ...{ kind, halfDayId: first.id, startsAt: first.startsAt },
    at: addInZone(first.startsAt, { days: -days }, timeZone),
  });
  const openings = ordered.filter(({ startsAt }, index) => {
    const before = ordered[index - 1];
    return !before || dayIn(before.startsAt, timeZone) !== dayIn(startsAt, timeZone);
  });
  const hours = openings.map(({ id, startsAt }): Reminder => {
    const at = new Date(startsAt.getTime() - 3_600_000);
    return { kind: 'hour', halfDayId: id, startsAt, at };
  });
  return [daysBefore('week', 7), daysBefore('day', 1), ...hours].sort(
    (one, other) => one.at.getTime() - other.at.getTime(),
  );
}

/**
 * What to send at `now`, when the session waited for its reminder of `dueFrom`: the latest of those that came since,
 * unless its half-day has begun. Earlier ones, missed meanwhile, would only repeat it.
 */
export function reminderDue(reminders: readonly Reminder[], dueFrom: Date, now: Date): Reminder | null {
  const come = reminders.filter(({ at }) => at >= dueFrom && at <= now);
  return come.findLast(({ startsAt }) => startsAt > now) ?? null;
}

/** When the session next reminds after an instant; null when it is done. */
export function nextReminderAt(reminders: readonly Reminder[], after: Date): Date | null {
  return reminders.find(({ at }) => at > after)?.at ?? null;
}
