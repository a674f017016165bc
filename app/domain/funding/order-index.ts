import { endOfDay, startOfDay } from '~/domain/calendar';
import { agreementReasons, type AgreementReason } from '~/domain/funding/agreement-standing';
import { namedInTime } from '~/domain/funding/named-in-time';
import type {
  FundingAgreement,
  OrderAttendance,
  OrderFacts,
  OrderHalfDay,
  OrderParticipant,
} from '~/domain/funding/order-facts';
import { firstSessionStart, lessonDueAt, orderEnd, takesPlace } from '~/domain/funding/order-moments';

/** An agreement with what its use asks of every line. */
export type RankedAgreement = {
  agreement: FundingAgreement;
  /** Why it pays nothing; empty where it pays. */
  reasons: readonly AgreementReason[];
  /** Its days: from the first instant of its first, to that after its last, in milliseconds. */
  from: number;
  to: number;
};

/** What somebody did, by the places of the half-days and lessons among the order's facts. */
export type PersonDone = {
  attendances: readonly (OrderAttendance | undefined)[];
  /** When they first completed each lesson. */
  completed: readonly (Date | undefined)[];
};

/** Somebody of an order with all that their lines follow from. */
export type OrderPerson = PersonDone & {
  participant: OrderParticipant;
  /** The enrolment of whoever held their place first. */
  place: string;
  /** Others held it before or after. */
  shared: boolean;
  /** Whoever nobody has followed. */
  last: boolean;
  /** Named with the order, or by a change that was told in time (K13). */
  inTime: boolean;
  /** The agreements that name them, those that pay first, then by when they were received. */
  naming: readonly RankedAgreement[];
};

/**
 * An order's facts so far, each to be found at once, with moments in milliseconds: an order may have hundreds of people
 * and lessons, and is counted several times over.
 */
export type OrderIndex = {
  facts: OrderFacts;
  asOf: number;
  /** The order's days: from the first instant of its first, to that after its last. */
  opens: number;
  ends: number;
  /** By place, when a lesson is late. */
  dues: readonly number[];
  /** By place, the minutes that a half-day was held. */
  held: readonly number[];
  /** Those that pay first, then by when they were received. */
  agreements: readonly RankedAgreement[];
  /** Whoever left before whoever followed. */
  people: readonly OrderPerson[];
};

/** The index of an order at an instant. */
export function indexOrder(facts: OrderFacts, asOf: Date): OrderIndex {
  const { lessons, halfDays, startsOn, timeZone } = facts;
  const ends = orderEnd(facts);
  const agreements = rankAgreements(facts);
  return {
    ...{ facts, asOf: asOf.getTime(), opens: startOfDay(startsOn, timeZone).getTime(), ends: ends.getTime() },
    dues: lessons.map((lesson) => lessonDueAt(facts, lesson, ends).getTime()),
    held: halfDays.map((halfDay) => heldMinutes(halfDay, asOf)),
    agreements,
    people: peopleOf(facts, agreements),
  };
}

/** What each of an order's people did. */
export function doneByPeople({ participants, halfDays, lessons }: OrderFacts): Map<string, PersonDone> {
  const done = new Map(
    participants.map(({ enrolmentId }) => {
      const attendances = halfDays.map((): OrderAttendance | undefined => undefined);
      return [enrolmentId, { attendances, completed: lessons.map((): Date | undefined => undefined) }];
    }),
  );
  for (const [place, { attendances }] of halfDays.entries()) {
    for (const attendance of attendances) {
      const own = done.get(attendance.enrolmentId);
      if (own) own.attendances[place] = attendance;
    }
  }
  for (const [place, { completions }] of lessons.entries()) {
    for (const { enrolmentId, at } of completions) {
      const own = done.get(enrolmentId)?.completed;
      const known = own?.[place];
      if (own && (!known || at < known)) own[place] = at;
    }
  }
  return done;
}

function peopleOf(facts: OrderFacts, agreements: readonly RankedAgreement[]): OrderPerson[] {
  const named = agreements.map((ranked) => ({ ranked, names: new Set(ranked.agreement.enrolmentIds) }));
  const known = { facts, firstSession: firstSessionStart(facts) };
  const done = doneByPeople(facts);
  return inPlaces(facts).map(({ participant, ...place }) => {
    const { attendances = [], completed = [] } = done.get(participant.enrolmentId) ?? {};
    return {
      ...{ participant, ...place, attendances, completed },
      inTime: namedInTime(known, participant),
      naming: named.filter(({ names }) => names.has(participant.enrolmentId)).map(({ ranked }) => ranked),
    };
  });
}

/** The participants with the place each holds, whoever left before whoever followed. */
function inPlaces({ participants }: OrderFacts) {
  const followed = new Set(participants.flatMap(({ replaces }) => replaces ?? []));
  const known = new Map(participants.map((participant) => [participant.enrolmentId, participant]));
  const chain = (enrolmentId: string, seen: readonly string[] = []): string[] => {
    const before = known.get(enrolmentId)?.replaces;
    if (!before || !known.has(before) || seen.includes(before)) return [enrolmentId];
    return [...chain(before, [...seen, enrolmentId]), enrolmentId];
  };
  return participants
    .map((participant) => ({ participant, chain: chain(participant.enrolmentId) }))
    .sort((one, other) => one.chain.length - other.chain.length)
    .map(({ participant, chain: [place = participant.enrolmentId, ...after] }) => {
      const last = !followed.has(participant.enrolmentId);
      return { participant, place, last, shared: after.length > 0 || !last };
    });
}

function rankAgreements(facts: OrderFacts): RankedAgreement[] {
  return facts.agreements
    .map((agreement) => ({
      agreement,
      reasons: agreementReasons(facts, agreement),
      from: startOfDay(agreement.from, facts.timeZone).getTime(),
      to: endOfDay(agreement.to, facts.timeZone).getTime(),
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
