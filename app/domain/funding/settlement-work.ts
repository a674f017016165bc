import { retainedMinutes } from '~/domain/attendance/attendance-policy';
import type {
  OrderAttendance,
  OrderHalfDay,
  OrderLesson,
  OrderParticipant,
} from '~/domain/funding/order-facts';
import { attendanceOf, completionOf, heldOf, type OrderIndex } from '~/domain/funding/order-index';
import { takesPlace } from '~/domain/funding/order-moments';
import type { LineReason, SettlementWork } from '~/domain/funding/settlement-line';

/**
 * What a participant did of what their place holds, and what of it the policies of attendance (K14) and of late modules
 * (K15) would have funded, whatever the agreements say.
 */
export function settlementWork(order: OrderIndex, participant: OrderParticipant): SettlementWork[] {
  const last = !order.followed.has(participant.enrolmentId);
  const known = order.memo.work.get(participant) ?? new Map<OrderHalfDay | OrderLesson, SettlementWork>();
  order.memo.work.set(participant, known);
  const found = <Of extends OrderHalfDay | OrderLesson>(of: Of, workOf: WorkOf<Of>) => {
    const work = known.get(of) ?? workOf(order, participant, of);
    known.set(of, work);
    return work;
  };
  const works: SettlementWork[] = [];
  for (const halfDay of order.facts.halfDays) {
    if (holdsAt(participant, halfDay.startsAt, last)) works.push(found(halfDay, workOfHalfDay));
  }
  for (const lesson of order.facts.lessons) {
    const work = found(lesson, workOfLesson);
    if (last || work.deliveredMinutes > 0) works.push(work);
  }
  return works;
}

type WorkOf<Of> = (order: OrderIndex, participant: OrderParticipant, of: Of) => SettlementWork;

/** Whether a place was theirs then: whoever left without being replaced keeps it, so that it stays planned. */
function holdsAt({ change, leftAt, replaces }: OrderParticipant, at: Date, last: boolean): boolean {
  const came = replaces === null || change === null || at >= change.joinedAt;
  return came && (last || leftAt === null || at < leftAt);
}

function workOfHalfDay(
  order: OrderIndex,
  { enrolmentId, leftAt }: OrderParticipant,
  halfDay: OrderHalfDay,
): SettlementWork {
  const { facts, asOf } = order;
  const { id, startsAt, plannedMinutes } = halfDay;
  const begun = takesPlace(halfDay) && startsAt <= asOf;
  const there = leftAt === null || startsAt < leftAt;
  const kept = there ? attendanceOf(order, halfDay, enrolmentId) : undefined;
  const attended = begun ? Math.min(kept?.attendedMinutes ?? 0, plannedMinutes) : 0;
  const fundableMinutes = retainedMinutes(facts.policy.partialPresence, {
    attendedMinutes: attended,
    plannedMinutes,
  });
  const worth = { attended, fundableMinutes };
  return {
    enrolmentId,
    kind: 'half-day',
    id,
    moduleId: null,
    at: startsAt,
    plannedMinutes,
    fundableMinutes,
    deliveredMinutes: facts.priceBasis === 'group' ? heldOf(order, halfDay) : attended,
    reason: halfDayReason(halfDay, kept, worth, asOf),
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
  asOf: Date,
): LineReason {
  if (!takesPlace(halfDay)) return 'not-held';
  if (attended === 0) {
    if (halfDay.endsAt > asOf) return 'upcoming';
    const missed = !kept || isRemote(halfDay, kept) || kept.absent || (kept.signed && halfDay.countersigned);
    return missed ? 'absent' : 'not-signed';
  }
  if (fundableMinutes === 0) return 'below-policy';
  if (kept && isUnsigned(kept)) return 'not-signed';
  return attended < halfDay.plannedMinutes ? 'partial-presence' : 'funded';
}

function workOfLesson(
  order: OrderIndex,
  { enrolmentId, leftAt }: OrderParticipant,
  lesson: OrderLesson,
): SettlementWork {
  const { facts, asOf, opens, ends, dues } = order;
  const { id, moduleId, minutes } = lesson;
  const completed = completionOf(order, lesson, enrolmentId);
  const at = completed && completed <= asOf && (!leftAt || completed < leftAt) ? completed : null;
  const within = at !== null && at >= opens && at < ends;
  const late = at !== null && at >= (dues.get(id) ?? ends);
  const accepted = within && (!late || facts.policy.lateModule === 'accept');
  const missing = late ? 'lesson-late' : 'outside-agreed-dates';
  return {
    enrolmentId,
    kind: 'lesson',
    id,
    moduleId,
    at,
    plannedMinutes: minutes,
    reason: at === null ? 'lesson-not-done' : accepted ? 'funded' : missing,
    deliveredMinutes: within ? minutes : 0,
    fundableMinutes: accepted ? minutes : 0,
    provisional: false,
  };
}
