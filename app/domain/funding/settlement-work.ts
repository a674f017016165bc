import { retainedMinutes } from '~/domain/attendance/attendance-policy';
import { startOfDay } from '~/domain/calendar';
import { lessonDueAt, orderEnd, takesPlace } from '~/domain/funding/order-moments';
import type {
  OrderAttendance,
  OrderFacts,
  OrderHalfDay,
  OrderLesson,
  OrderParticipant,
} from '~/domain/funding/order-facts';
import type { LineReason, SettlementWork } from '~/domain/funding/settlement-line';

/**
 * What each participant did of what their place holds, by `asOf`, and what of it the policies of attendance (K14) and
 * of late modules (K15) would have funded, whatever the agreements say.
 */
export function settlementWork(
  facts: OrderFacts,
  participant: OrderParticipant,
  asOf: Date,
): SettlementWork[] {
  const last = !facts.participants.some(({ replaces }) => replaces === participant.enrolmentId);
  const halfDays = facts.halfDays
    .filter((halfDay) => holdsAt(participant, halfDay.startsAt, last))
    .map((halfDay) => workOfHalfDay(facts, participant, halfDay, asOf));
  const lessons = facts.lessons
    .map((lesson) => workOfLesson(facts, participant, lesson, asOf))
    .filter(({ deliveredMinutes }) => last || deliveredMinutes > 0);
  return [...halfDays, ...lessons];
}

/** Whether a place was theirs then: whoever left without being replaced keeps it, so that it stays planned. */
function holdsAt({ change, leftAt, replaces }: OrderParticipant, at: Date, last: boolean): boolean {
  const came = replaces === null || change === null || at >= change.joinedAt;
  return came && (last || leftAt === null || at < leftAt);
}

function workOfHalfDay(
  facts: OrderFacts,
  { enrolmentId, leftAt }: OrderParticipant,
  halfDay: OrderHalfDay,
  asOf: Date,
): SettlementWork {
  const { id, startsAt, plannedMinutes } = halfDay;
  const begun = takesPlace(halfDay) && startsAt <= asOf;
  const there = leftAt === null || startsAt < leftAt;
  const kept = there ? halfDay.attendances.find((one) => one.enrolmentId === enrolmentId) : undefined;
  const attended = begun ? Math.min(kept?.attendedMinutes ?? 0, plannedMinutes) : 0;
  const fundableMinutes = retainedMinutes(facts.policy.partialPresence, {
    attendedMinutes: attended,
    plannedMinutes,
  });
  const unsigned = kept !== undefined && !kept.signed && !kept.explained;
  const worth = { attended, fundableMinutes, unsigned };
  return {
    ...{ enrolmentId, kind: 'half-day', id, moduleId: null, at: startsAt, plannedMinutes, fundableMinutes },
    deliveredMinutes: facts.priceBasis === 'group' ? heldMinutes(halfDay, asOf) : attended,
    reason: halfDayReason(halfDay, kept, worth, asOf),
    provisional: halfDay.remote && attended > 0 && unsigned,
  };
}

function halfDayReason(
  halfDay: OrderHalfDay,
  kept: OrderAttendance | undefined,
  { attended, fundableMinutes, unsigned }: { attended: number; fundableMinutes: number; unsigned: boolean },
  asOf: Date,
): LineReason {
  if (!takesPlace(halfDay)) return 'not-held';
  if (halfDay.startsAt > asOf) return 'upcoming';
  if (attended === 0) {
    if (halfDay.endsAt > asOf) return 'upcoming';
    return !halfDay.remote && kept && !kept.absent ? 'not-signed' : 'absent';
  }
  if (fundableMinutes === 0) return 'below-policy';
  if (unsigned) return 'not-signed';
  return attended < halfDay.plannedMinutes ? 'partial-presence' : 'funded';
}

/**
 * The minutes that a session was held: those planned once its trainer has counter-signed, else those of whoever stayed
 * longest.
 */
function heldMinutes(halfDay: OrderHalfDay, asOf: Date): number {
  if (!takesPlace(halfDay) || halfDay.startsAt > asOf) return 0;
  if (halfDay.countersigned) return halfDay.plannedMinutes;
  const longest = Math.max(0, ...halfDay.attendances.map(({ attendedMinutes }) => attendedMinutes));
  return Math.min(halfDay.plannedMinutes, longest);
}

function workOfLesson(
  facts: OrderFacts,
  { enrolmentId, leftAt }: OrderParticipant,
  lesson: OrderLesson,
  asOf: Date,
): SettlementWork {
  const { id, moduleId, minutes } = lesson;
  const done = lesson.completions
    .filter((one) => one.enrolmentId === enrolmentId)
    .map((one) => one.at.getTime());
  const first = done.length > 0 ? new Date(Math.min(...done)) : null;
  const at = first && first <= asOf && (!leftAt || first < leftAt) ? first : null;
  const within = at !== null && at >= startOfDay(facts.startsOn, facts.timeZone) && at < orderEnd(facts);
  const late = at !== null && at >= lessonDueAt(facts, lesson);
  const accepted = within && (!late || facts.policy.lateModule === 'accept');
  const reason = (): LineReason => {
    if (at === null) return 'lesson-not-done';
    if (accepted) return 'funded';
    return late ? 'lesson-late' : 'outside-agreed-dates';
  };
  return {
    ...{ enrolmentId, kind: 'lesson', id, moduleId, at, plannedMinutes: minutes, reason: reason() },
    deliveredMinutes: within ? minutes : 0,
    fundableMinutes: accepted ? minutes : 0,
    provisional: false,
  };
}
