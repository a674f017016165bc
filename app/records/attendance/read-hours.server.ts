import type { PartialPresence } from '~/domain/attendance/attendance-policy';
import { halfDaysThatCount, hoursOf, type Hours, type HoursHalfDay } from '~/domain/attendance/hours';
import type { Tx } from '~/platform/tenancy.server';
import type { HoursEnrolment } from '~/records/attendance/find-hours-enrolments.server';
import { readRegisters, type SessionRegister } from '~/records/attendance/read-register.server';

export type LearnerHours = { hours: Hours; halfDays: HoursHalfDay[] };

/** The hours of learners, by enrolment, with the half-days behind them: the one reading that every figure comes from. Four queries. */
export async function readHours(
  tx: Tx,
  organizationId: string,
  enrolments: readonly Pick<HoursEnrolment, 'id' | 'minutesPlanned' | 'minutesDone' | 'participations'>[],
  now: Date,
): Promise<{
  policy: PartialPresence;
  byEnrolment: Map<string, LearnerHours>;
  registers: Map<string, SessionRegister>;
}> {
  const participations = enrolments.flatMap((enrolment) => enrolment.participations);
  const sessionIds = [...new Set(participations.map(({ sessionId }) => sessionId))];
  const participantIds = participations.map(({ participantId }) => participantId);
  const { policy, registers } = await readRegisters(tx, organizationId, sessionIds, now, participantIds);
  const halfDaysOf = linesByParticipant(registers.values());
  const byEnrolment = new Map(
    enrolments.map(({ id, minutesPlanned, minutesDone, participations: own }) => {
      const halfDays = halfDaysThatCount(
        own.flatMap(({ participantId }) => halfDaysOf.get(participantId) ?? []),
      );
      const lessons = { planned: minutesPlanned, done: minutesDone };
      return [id, { halfDays, hours: hoursOf(halfDays, lessons, now) }];
    }),
  );
  return { policy, byEnrolment, registers };
}

type PlacedLine = Parameters<typeof halfDaysThatCount>[0][number];

function linesByParticipant(registers: Iterable<SessionRegister>): Map<string, PlacedLine[]> {
  const byParticipant = new Map<string, PlacedLine[]>();
  for (const { sessionId, title, cancelledAt, halfDays, lines } of registers) {
    const halfDayOf = new Map(halfDays.map((halfDay) => [halfDay.id, halfDay]));
    for (const line of lines) {
      const halfDay = halfDayOf.get(line.halfDayId);
      if (!halfDay) continue;
      const { from, to, countersignedAt } = halfDay;
      const place = {
        sessionId,
        sessionTitle: title,
        startsAt: from,
        endsAt: to,
        countersignedAt,
        cancelledAt,
      };
      const placed = { ...line, ...place };
      const known = byParticipant.get(line.participantId);
      if (known) known.push(placed);
      else byParticipant.set(line.participantId, [placed]);
    }
  }
  return byParticipant;
}
