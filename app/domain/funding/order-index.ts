import { endOfDay, startOfDay } from '~/domain/calendar';
import { agreementReasons, type AgreementReason } from '~/domain/funding/agreement-standing';
import type {
  FundingAgreement,
  OrderAttendance,
  OrderFacts,
  OrderHalfDay,
  OrderLesson,
  OrderParticipant,
} from '~/domain/funding/order-facts';
import { firstSessionStart, lessonDueAt, orderEnd, takesPlace } from '~/domain/funding/order-moments';
import type { SettlementWork } from '~/domain/funding/settlement-line';

/** An agreement with what its use asks of every line. */
export type RankedAgreement = {
  agreement: FundingAgreement;
  /** Why it pays nothing; empty where it pays. */
  reasons: readonly AgreementReason[];
  names: ReadonlySet<string>;
  from: Date;
  to: Date;
};

/** An order's facts so far, each to be found at once: an order may have hundreds of people and lessons. */
export type OrderIndex = {
  facts: OrderFacts;
  asOf: Date;
  /** The order's days: from the first instant of its first, to that after its last. */
  opens: Date;
  ends: Date;
  firstSession: Date;
  /** Whoever somebody else has followed. */
  followed: ReadonlySet<string>;
  /** Those that pay first, then by when they were received. */
  agreements: readonly RankedAgreement[];
  /** By lesson, when it is late. */
  dues: ReadonlyMap<string, Date>;
  memo: OrderMemo;
};

/** What was found of each half-day and lesson already, by the very object. */
type OrderMemo = {
  attendances: Map<OrderHalfDay, ReadonlyMap<string, OrderAttendance>>;
  completions: Map<OrderLesson, ReadonlyMap<string, Date>>;
  held: Map<OrderHalfDay, number>;
  work: Map<OrderParticipant, Map<OrderHalfDay | OrderLesson, SettlementWork>>;
};

/** The index of an order at an instant. */
export function indexOrder(facts: OrderFacts, asOf: Date): OrderIndex {
  const { lessons, startsOn, timeZone } = facts;
  const ends = orderEnd(facts);
  return {
    ...{ facts, asOf, ends, opens: startOfDay(startsOn, timeZone), firstSession: firstSessionStart(facts) },
    followed: followedIn(facts),
    agreements: rankAgreements(facts),
    dues: new Map(lessons.map((lesson) => [lesson.id, lessonDueAt(facts, lesson, ends)])),
    memo: {
      attendances: new Map(),
      completions: new Map(),
      held: new Map(),
      work: new Map(),
    },
  };
}

/**
 * The index of facts that differ from indexed ones only in who takes part, what they did and whom agreements name: days,
 * sessions and terms are the same, and what was found of the half-days, lessons and people left untouched holds.
 */
export function indexLike(index: OrderIndex, facts: OrderFacts): OrderIndex {
  const names = new Map(facts.agreements.map((agreement) => [agreement.id, agreement]));
  return {
    ...index,
    ...{ facts, followed: followedIn(facts) },
    agreements: index.agreements.map((ranked) => {
      const agreement = names.get(ranked.agreement.id) ?? ranked.agreement;
      return { ...ranked, agreement, names: new Set(agreement.enrolmentIds) };
    }),
  };
}

const followedIn = ({ participants }: OrderFacts) =>
  new Set(participants.flatMap(({ replaces }) => replaces ?? []));

/** What the register holds of somebody's half-day. */
export function attendanceOf({ memo }: OrderIndex, halfDay: OrderHalfDay, enrolmentId: string) {
  let known = memo.attendances.get(halfDay);
  if (!known) {
    known = new Map(halfDay.attendances.map((one) => [one.enrolmentId, one]));
    memo.attendances.set(halfDay, known);
  }
  return known.get(enrolmentId);
}

/** When somebody first completed a lesson. */
export function completionOf({ memo }: OrderIndex, lesson: OrderLesson, enrolmentId: string) {
  let known = memo.completions.get(lesson);
  if (!known) {
    known = firstOfEach(lesson.completions);
    memo.completions.set(lesson, known);
  }
  return known.get(enrolmentId);
}

/** Minutes that a half-day was held. */
export function heldOf({ memo, asOf }: OrderIndex, halfDay: OrderHalfDay): number {
  const known = memo.held.get(halfDay) ?? heldMinutes(halfDay, asOf);
  memo.held.set(halfDay, known);
  return known;
}

function rankAgreements(facts: OrderFacts): RankedAgreement[] {
  return facts.agreements
    .map((agreement) => ({
      agreement,
      reasons: agreementReasons(facts, agreement),
      names: new Set(agreement.enrolmentIds),
      from: startOfDay(agreement.from, facts.timeZone),
      to: endOfDay(agreement.to, facts.timeZone),
    }))
    .sort(
      (one, other) =>
        Number(one.reasons.length > 0) - Number(other.reasons.length > 0) ||
        one.agreement.receivedAt.getTime() - other.agreement.receivedAt.getTime() ||
        (one.agreement.id < other.agreement.id ? -1 : 1),
    );
}

/** A session is held the planned minutes once its trainer has counter-signed, else those of whoever stayed longest. */
function heldMinutes(halfDay: OrderHalfDay, asOf: Date): number {
  const { startsAt, plannedMinutes, countersigned, attendances } = halfDay;
  if (!takesPlace(halfDay) || startsAt > asOf) return 0;
  if (countersigned) return plannedMinutes;
  return Math.min(
    plannedMinutes,
    attendances.reduce((longest, one) => Math.max(longest, one.attendedMinutes), 0),
  );
}

function firstOfEach(completions: readonly { enrolmentId: string; at: Date }[]): Map<string, Date> {
  const first = new Map<string, Date>();
  for (const { enrolmentId, at } of completions) {
    const known = first.get(enrolmentId);
    if (!known || at < known) first.set(enrolmentId, at);
  }
  return first;
}
