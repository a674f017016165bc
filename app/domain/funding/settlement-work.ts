import { retainedMinutes } from '~/domain/attendance/attendance-policy';
import type { OrderAttendance, OrderHalfDay, OrderLesson } from '~/domain/funding/order-facts';
import type { OrderIndex, OrderPerson } from '~/domain/funding/order-index';
import { takesPlace } from '~/domain/funding/order-moments';
import type { LineReason, SettlementWork } from '~/domain/funding/settlement-line';

/** By the places of half-days, then of lessons; null what was not theirs. */
export type PersonWork = readonly (SettlementWork | null)[];

/**
 * What a participant did of what their place holds, and what of it the policies of attendance (K14) and of late modules
 * (K15) would have funded, whatever the agreements say. Of somebody known who did something else, only that is counted
 * again.
 */
export function settlementWork(
  order: OrderIndex,
  person: OrderPerson,
  known?: { person: OrderPerson; work: PersonWork },
): PersonWork {
  const { halfDays, lessons } = order.facts;
  const { attendances, completed } = person;
  const work = known ? [...known.work] : [];
  halfDays.forEach((halfDay, place) => {
    if (known && known.person.attendances[place] === attendances[place]) return;
    work[place] = workOfHalfDay(order, person, halfDay, place);
  });
  lessons.forEach((lesson, place) => {
    if (known && known.person.completed[place] === completed[place]) return;
    work[halfDays.length + place] = workOfLesson(order, person, lesson, place);
  });
  return work;
}

/** Whether a place was theirs then: whoever left without being replaced keeps it, so that it stays planned. */
function holdsAt({ participant: { change, leftAt, replaces }, last }: OrderPerson, at: Date): boolean {
  const came = replaces === null || change === null || at >= change.joinedAt;
  return came && (last || leftAt === null || at < leftAt);
}

function workOfHalfDay(
  { facts, asOf, held }: OrderIndex,
  person: OrderPerson,
  halfDay: OrderHalfDay,
  place: number,
): SettlementWork | null {
  const { id, startsAt, plannedMinutes } = halfDay;
  if (!holdsAt(person, startsAt)) return null;
  const { enrolmentId, leftAt } = person.participant;
  const begun = takesPlace(halfDay) && startsAt.getTime() <= asOf;
  const there = leftAt === null || startsAt < leftAt;
  const kept = there ? person.attendances[place] : undefined;
  const attended = begun ? Math.min(kept?.attendedMinutes ?? 0, plannedMinutes) : 0;
  const fundableMinutes = retainedMinutes(facts.policy.partialPresence, {
    attendedMinutes: attended,
    plannedMinutes,
  });
  return {
    enrolmentId,
    kind: 'half-day',
    id,
    moduleId: null,
    at: startsAt,
    plannedMinutes,
    deliveredMinutes: facts.priceBasis === 'group' ? (held[place] ?? 0) : attended,
    fundableMinutes,
    reason: halfDayReason(halfDay, kept, { attended, fundableMinutes }, asOf),
    provisional: begun && waitsForSignature(halfDay, kept, attended),
  };
}

/**
 * Whether what is signed later, or said of it, may still change a half-day: a remote one counts until then, one in
 * person counts from then on, once the trainer has counter-signed.
 */
function waitsForSignature(
  halfDay: OrderHalfDay,
  kept: OrderAttendance | undefined,
  attended: number,
): boolean {
  if (!kept) return false;
  if (isRemote(halfDay, kept)) return attended > 0 && isUnsigned(kept);
  return !kept.absent && (kept.signed ? !halfDay.countersigned : !kept.explained);
}

const isUnsigned = ({ signed, explained }: OrderAttendance) => !signed && !explained;

const isRemote = (halfDay: OrderHalfDay, kept: OrderAttendance | undefined) => kept?.remote ?? halfDay.remote;

function halfDayReason(
  halfDay: OrderHalfDay,
  kept: OrderAttendance | undefined,
  { attended, fundableMinutes }: { attended: number; fundableMinutes: number },
  asOf: number,
): LineReason {
  if (!takesPlace(halfDay)) return 'not-held';
  if (attended === 0) {
    if (halfDay.endsAt.getTime() > asOf) return 'upcoming';
    const missed = !kept || isRemote(halfDay, kept) || kept.absent || (kept.signed && halfDay.countersigned);
    return missed ? 'absent' : 'not-signed';
  }
  if (fundableMinutes === 0) return 'below-policy';
  if (kept && isUnsigned(kept)) return 'not-signed';
  return attended < halfDay.plannedMinutes ? 'partial-presence' : 'funded';
}

function workOfLesson(
  { facts, asOf, opens, ends, dues }: OrderIndex,
  { participant: { enrolmentId, leftAt }, completed, last }: OrderPerson,
  { id, moduleId, minutes }: OrderLesson,
  place: number,
): SettlementWork | null {
  const first = completed[place];
  const done = first !== undefined && first.getTime() <= asOf && (!leftAt || first < leftAt);
  const at = done ? first : null;
  const time = done ? first.getTime() : 0;
  const within = done && time >= opens && time < ends;
  if (!last && (!within || minutes === 0)) return null;
  const late = done && time >= (dues[place] ?? ends);
  const accepted = within && (!late || facts.policy.lateModule === 'accept');
  const missing = late ? 'lesson-late' : 'outside-agreed-dates';
  return {
    enrolmentId,
    kind: 'lesson',
    id,
    moduleId,
    at,
    plannedMinutes: minutes,
    deliveredMinutes: within ? minutes : 0,
    fundableMinutes: accepted ? minutes : 0,
    reason: at === null ? 'lesson-not-done' : accepted ? 'funded' : missing,
    provisional: false,
  };
}
