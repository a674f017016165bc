import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { trainerHoursInput } from '~/domain/attendance/hours-inputs';
import { ledMinutes, trainerHours, type TrainerHours } from '~/domain/attendance/trainer-hours';
import { startOfDay } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import {
  readTrainerHalfDays,
  readTrainerStays,
  type TrainerHalfDay,
  type TrainerStay,
} from '~/records/attendance/read-trainer-hours.server';

/** A half-day somebody leads, and how many minutes of it they led. */
export type LedHalfDayLine = {
  halfDayId: string;
  sessionId: string;
  sessionTitle: string;
  courseTitle: string;
  startsAt: string;
  plannedMinutes: number;
  ledMinutes: number;
  countersigned: boolean;
};

export type TrainerHoursLine = TrainerHours & {
  membershipId: string;
  firstName: string;
  lastName: string;
  lines: LedHalfDayLine[];
};

/**
 * The hours of whoever leads sessions, in a calendar year of the organization's time zone or altogether: planned, and
 * led by their counter-signatures and presence, with the half-days behind them. Two queries. Refuses with `not-allowed`.
 */
export async function listTrainerHours(
  actor: ActorOf<'member'>,
  input: z.input<typeof trainerHoursInput>,
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<TrainerHoursLine[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const { year } = trainerHoursInput.parse(input);
  const [first, last] = year === undefined ? [2000, 2201] : [year, year + 1];
  const period = {
    from: startOfDay(`${first}-01-01`, timeZone),
    to: startOfDay(`${last}-01-01`, timeZone),
  };
  const db = forOrganization(organizationId);
  const halfDays = await readTrainerHalfDays(db, organizationId, period);
  const stays = await readTrainerStays(db, organizationId, period);
  return [...new Set(halfDays.map(({ membershipId }) => membershipId))].map((membershipId) =>
    lineOf(
      halfDays.filter((halfDay) => halfDay.membershipId === membershipId),
      stays.filter((stay) => stay.membershipId === membershipId),
      now,
    ),
  );
}

function lineOf(rows: readonly TrainerHalfDay[], stays: readonly TrainerStay[], now: Date): TrainerHoursLine {
  const led = rows
    .map((row) => ({ ...row, stays: stays.filter(({ sessionId }) => sessionId === row.sessionId) }))
    // Of a cancelled session, what was led before.
    .filter((row) => row.cancelledAt === null || (row.from < row.cancelledAt && ledMinutes(row) > 0));
  const { membershipId = '', firstName = '', lastName = '' } = rows[0] ?? {};
  return {
    ...{ membershipId, firstName, lastName },
    ...trainerHours(led, now),
    lines: led.map((row) => ({
      ...{ halfDayId: row.halfDayId, sessionId: row.sessionId },
      ...{ sessionTitle: row.sessionTitle, courseTitle: row.courseTitle },
      ...{ startsAt: row.from.toISOString(), plannedMinutes: row.plannedMinutes },
      ...{ ledMinutes: ledMinutes(row), countersigned: row.countersigned },
    })),
  };
}
