import { dayIn, type IsoDay } from '~/domain/calendar';
import type { OrderHalfDay } from '~/domain/funding/order-facts';
import type { SettledLine } from '~/domain/funding/settlement';
import { groupBy } from '~/domain/group-by';
import { carriedOut, type PersonMinutes } from '~/domain/proof/order-file';
import { sum } from '~/domain/money';

type Sold = {
  halfDays: readonly Pick<OrderHalfDay, 'id' | 'sessionId' | 'startsAt'>[];
  /** Titles of its sessions. */
  titles: ReadonlyMap<string, string>;
  timeZone: string;
};

/**
 * What a learner attended and did of an order, as its attestation says it: the same minutes as the certificat de
 * réalisation (F2, F3), from the settlement's own lines. Of sessions and lessons that are not of the order it says
 * nothing.
 */
export function orderAttestation(
  { halfDays, titles, timeZone }: Sold,
  lines: readonly SettledLine[],
  minutes: PersonMinutes,
  period: { from: IsoDay; to: IsoDay },
) {
  const placeOf = new Map(halfDays.map((halfDay) => [halfDay.id, halfDay]));
  const live = lines
    .filter(({ kind }) => kind === 'half-day')
    .flatMap((line) => {
      const place = placeOf.get(line.id);
      return place ? [{ ...line, ...place }] : [];
    })
    .sort((one, other) => one.startsAt.getTime() - other.startsAt.getTime());
  const lessons = lines.filter(({ kind }) => kind === 'lesson');
  const sessions = [...groupBy(live, ({ sessionId }) => sessionId).entries()].map(([sessionId, own]) => ({
    title: titles.get(sessionId) ?? '',
    from: dayIn(own[0]?.startsAt ?? new Date(0), timeZone),
    to: dayIn(own.at(-1)?.startsAt ?? new Date(0), timeZone),
    plannedMinutes: sum(own.map(({ plannedMinutes }) => plannedMinutes)),
    attendedMinutes: sum(own.map(({ deliveredMinutes }) => deliveredMinutes)),
  }));
  return {
    period,
    hours: {
      planned: sum(sessions.map(({ plannedMinutes }) => plannedMinutes)),
      attended: minutes.inPerson + minutes.remote,
      eLearningPlanned: sum(lessons.map(({ plannedMinutes }) => plannedMinutes)),
      eLearningDone: minutes.eLearning,
      total: carriedOut(minutes),
    },
    sessions,
    lessons: {
      done: lessons.filter(({ deliveredMinutes }) => deliveredMinutes > 0).length,
      total: lessons.length,
    },
  };
}
