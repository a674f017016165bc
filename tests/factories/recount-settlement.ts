import { Temporal } from 'temporal-polyfill';
import type { FundingAgreement, OrderFacts } from '~/domain/funding/order-facts';

/** A minute of somebody's training that was lived, and whether the policies of attendance and modules accept it. */
type Minute = { who: string; unit: string; at: number; key: string; accepted: boolean };

const day = (instant: number, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate();

/**
 * The settlement counted anew, one minute after the other and with nothing of the product's own counting: slow, and
 * written to be read beside the rules.
 */
export function recount(facts: OrderFacts, asOf: Date) {
  const { participants, halfDays, lessons, timeZone } = facts;
  const goesOn = halfDays.filter((one) => !one.cancelledAt || one.startsAt < one.cancelledAt);
  const dayStart = (text: string) =>
    Temporal.PlainDate.from(text).toZonedDateTime(timeZone).epochMilliseconds;
  const opens = dayStart(facts.startsOn);
  const ends = dayStart(Temporal.PlainDate.from(facts.endsOn).add({ days: 1 }).toString());
  const first = goesOn.length > 0 ? Math.min(...goesOn.map((one) => one.startsAt.getTime())) : opens;

  const lived: Minute[] = [];
  const delivered = new Set<string>();
  for (const who of participants) {
    const follower = participants.find((one) => one.replaces === who.enrolmentId);
    const place = who.replaces ?? who.enrolmentId;
    const isThere = (instant: Date) => !who.leftAt || instant < who.leftAt;
    for (const half of goesOn) {
      if (half.startsAt > asOf) continue;
      if (who.replaces && who.change && half.startsAt < who.change.joinedAt) continue;
      if (follower && !isThere(half.startsAt)) continue;
      const kept = half.attendances.find((one) => one.enrolmentId === who.enrolmentId);
      const present = isThere(half.startsAt) && kept ? kept.attendedMinutes : 0;
      const needed = { minutes: 0, 'half-day': 0.5, strict: 0.95 }[facts.policy.partialPresence];
      let count = 0;
      let held = 0;
      for (let minute = 0; minute < half.plannedMinutes; minute += 1) {
        if (minute < present) count += 1;
        if (half.countersigned || half.attendances.some((one) => minute < one.attendedMinutes)) held += 1;
      }
      const accepted = count >= half.plannedMinutes * needed - 1e-9;
      const unit = `half-day ${half.id}`;
      for (let minute = 0; minute < count; minute += 1) {
        lived.push({
          who: who.enrolmentId,
          unit,
          at: half.startsAt.getTime(),
          key: `half-day${half.id}`,
          accepted,
        });
      }
      const priced = facts.priceBasis === 'group' ? held : count;
      for (let minute = 0; minute < priced; minute += 1) delivered.add(`${place} ${unit} ${minute}`);
    }
    for (const lesson of lessons) {
      const done = lesson.completions.find((one) => one.enrolmentId === who.enrolmentId)?.at;
      if (!done || done > asOf || !isThere(done)) continue;
      if (done.getTime() < opens || done.getTime() >= ends) continue;
      const session = goesOn.filter((one) => one.sessionId === lesson.dueBeforeSessionId);
      const due = Math.min(ends, ...session.map((one) => one.startsAt.getTime()));
      const accepted = done.getTime() < due || facts.policy.lateModule === 'accept';
      const unit = `lesson ${lesson.id}`;
      for (let minute = 0; minute < lesson.minutes; minute += 1) {
        lived.push({ who: who.enrolmentId, unit, at: done.getTime(), key: `lesson${lesson.id}`, accepted });
        delivered.add(`${place} ${unit} ${minute}`);
      }
    }
  }

  let planned = 0;
  let places = 0;
  for (const { replaces } of participants) if (!replaces) places += 1;
  if (facts.priceBasis === 'participant') while (places < facts.places) places += 1;
  for (let place = 0; place < places; place += 1) {
    for (const one of halfDays) planned += one.plannedMinutes;
    for (const one of lessons) planned += one.minutes;
  }
  const cents = (top: number, bottom: number) => Math.floor((2 * top + bottom) / (2 * bottom));
  const worth = planned === 0 ? 0 : cents(facts.price.cents * delivered.size, planned);

  const pays = (one: FundingAgreement) =>
    facts.price.cents >= facts.policy.subrogationFrom && one.receivedAt.getTime() < first && one.subrogation;
  const ranked = [...facts.agreements].sort((one, other) => {
    if (pays(one) !== pays(other)) return pays(one) ? -1 : 1;
    return one.receivedAt.getTime() - other.receivedAt.getTime() || (one.id < other.id ? -1 : 1);
  });
  const borne = new Map<string, number>();
  let fundableMinutes = 0;
  lived.sort((one, other) => one.at - other.at || (one.key < other.key ? -1 : one.key > other.key ? 1 : 0));
  for (const { who, at, accepted } of lived) {
    const change = participants.find((one) => one.enrolmentId === who)?.change;
    const told = (instant: Date | null | undefined) => instant && instant.getTime() < first;
    const answers = facts.agreements.flatMap((one) => [
      { at: one.amendedAt ?? one.receivedAt, names: one.enrolmentIds },
      ...(one.earlier ?? []).map((before) => ({ at: before.receivedAt, names: before.enrolmentIds })),
    ]);
    const byAgreement = answers.some(
      (answer) =>
        change &&
        answer.names.includes(who) &&
        told(answer.at) &&
        Temporal.PlainDate.compare(
          day(answer.at.getTime(), timeZone),
          day(change.joinedAt.getTime(), timeZone),
        ) >= 0,
    );
    const acknowledged =
      change && (told(change.toldOpcoAt) || byAgreement) && told(change.toldOrganizationAt);
    if (!accepted || (change && !acknowledged)) continue;
    const on = day(at, timeZone).toString();
    const bearing = ranked.find(
      (one) =>
        one.enrolmentIds.includes(who) &&
        one.from <= on &&
        on <= one.to &&
        (borne.get(`${one.id} ${who}`) ?? 0) < one.minutes,
    );
    if (!bearing) continue;
    const key = `${bearing.id} ${who}`;
    borne.set(key, (borne.get(key) ?? 0) + 1);
    fundableMinutes += 1;
  }
  let opco = 0;
  for (const one of ranked.filter(pays)) {
    let sum = 0;
    for (const { enrolmentId } of participants) {
      sum += cents((borne.get(`${one.id} ${enrolmentId}`) ?? 0) * one.hourlyRate, 60);
    }
    opco += Math.min(sum, one.cap, worth - opco);
  }
  return {
    parts: { opco, clientTraining: worth - opco, indemnity: facts.price.cents - worth },
    fundableMinutes,
  };
}
