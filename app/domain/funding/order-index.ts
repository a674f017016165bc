import { endOfDay, startOfDay } from '~/domain/calendar';
import { agreementReasons, type AgreementReason } from '~/domain/funding/agreement-standing';
import type {
  FundingAgreement,
  OrderAttendance,
  OrderFacts,
  OrderHalfDay,
} from '~/domain/funding/order-facts';
import { firstSessionStart, lessonDueAt, orderEnd, takesPlace } from '~/domain/funding/order-moments';

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
  /** By half-day and enrolment. */
  attendances: ReadonlyMap<string, ReadonlyMap<string, OrderAttendance>>;
  /** Minutes that each half-day was held. */
  held: ReadonlyMap<string, number>;
  /** By lesson: when it is late, and when each first completed it. */
  dues: ReadonlyMap<string, Date>;
  completions: ReadonlyMap<string, ReadonlyMap<string, Date>>;
};

export function indexOrder(facts: OrderFacts, asOf: Date): OrderIndex {
  const { halfDays, lessons, participants, startsOn, timeZone } = facts;
  const ends = orderEnd(facts);
  return {
    ...{ facts, asOf },
    opens: startOfDay(startsOn, timeZone),
    ends,
    firstSession: firstSessionStart(facts),
    followed: new Set(participants.flatMap(({ replaces }) => replaces ?? [])),
    agreements: rankAgreements(facts),
    attendances: new Map(
      halfDays.map(({ id, attendances }) => [id, new Map(attendances.map((one) => [one.enrolmentId, one]))]),
    ),
    held: new Map(halfDays.map((halfDay) => [halfDay.id, heldMinutes(halfDay, asOf)])),
    dues: new Map(lessons.map((lesson) => [lesson.id, lessonDueAt(facts, lesson, ends)])),
    completions: new Map(lessons.map(({ id, completions }) => [id, firstOfEach(completions)])),
  };
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
