import { attendedMinutes } from '~/domain/attendance/attended-minutes';
import type { RegisterHalfDay, RegisterLine } from '~/domain/attendance/register';
import type { OrderAttendance, OrderHalfDay } from '~/domain/funding/order-facts';
import { groupBy } from '~/domain/group-by';
import type { SessionRegister } from '~/records/attendance/read-register.server';
import type { OrderPersonRow } from '~/records/funding/read-order-rows.server';

type Until = {
  until: Date;
  /** Whether the register knows of more than had happened by then. */
  past: boolean;
  /** When the order itself was cancelled. */
  ended: Date | null;
};

/** The half-days of an order's sessions as the register has them, for its own people. */
export function orderHalfDays(
  registers: readonly SessionRegister[],
  people: readonly OrderPersonRow[],
  until: Until,
): OrderHalfDay[] {
  return registers.flatMap((register) => {
    const { sessionId, mode, halfDays, lines } = register;
    const enrolmentOf = new Map(
      people.flatMap(({ enrolmentId, participations }) => {
        const participantId = participations[sessionId];
        return participantId ? [[participantId, enrolmentId] as const] : [];
      }),
    );
    const linesOf = groupBy(lines, ({ halfDayId }) => halfDayId);
    const attended = attendanceReader(register, until);
    return halfDays.map((halfDay) => ({
      ...{ id: halfDay.id, sessionId, startsAt: halfDay.from, endsAt: halfDay.to },
      ...{ plannedMinutes: halfDay.plannedMinutes, remote: mode !== 'in-person' },
      cancelledAt: firstOf(until.until, register.cancelledAt, until.ended),
      countersigned: isBy(until.until, halfDay.countersignedAt),
      attendances: (linesOf.get(halfDay.id) ?? [])
        .flatMap((line) => {
          const enrolmentId = enrolmentOf.get(line.participantId);
          return enrolmentId ? [{ enrolmentId, ...attended(line, halfDay) }] : [];
        })
        .sort((one, other) => (one.enrolmentId < other.enrolmentId ? -1 : 1)),
    }));
  });
}

const isBy = (until: Date, at: Date | null) => at !== null && at <= until;

function firstOf(until: Date, ...moments: readonly (Date | null)[]): Date | null {
  const come = moments.filter((at) => at !== null).filter((at) => at <= until);
  return come.sort((one, other) => one.getTime() - other.getTime())[0] ?? null;
}

/** Reads a line of the register; of an instant that is past, by the stays and signatures that there were by then. */
function attendanceReader({ mode, stays }: SessionRegister, { until, past }: Until) {
  const staysOf = groupBy(stays, ({ participantId }) => participantId);
  return (line: RegisterLine, halfDay: RegisterHalfDay): Omit<OrderAttendance, 'enrolmentId'> => {
    const { remote } = line;
    const signed = isBy(until, line.signedAt);
    const state = { absent: line.absence !== null, signed, explained: line.unsignedReason !== null };
    if (!past && remote) return { ...state, remote, attendedMinutes: line.attendedMinutes };
    const own = staysOf.get(line.participantId) ?? [];
    const facts = {
      ...{ halfDay, mode, attends: line.attends, absence: line.absence },
      ...{ lateMinutes: line.lateMinutes, earlyMinutes: line.earlyMinutes },
      stays: own
        .filter(({ from }) => from <= until)
        .map(({ from, to }) => ({ from, to: to < until ? to : until })),
    };
    return {
      ...{ ...state, remote },
      attendedMinutes: attendedMinutes({
        ...facts,
        signed,
        countersigned: isBy(until, halfDay.countersignedAt),
      }),
      onceSigned: attendedMinutes({ ...facts, signed: true, countersigned: true }),
    };
  };
}
