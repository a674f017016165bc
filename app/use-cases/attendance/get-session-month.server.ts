import type { ActorOf } from '~/domain/actor';
import { gridPeriod, monthGrid, type MonthGrid } from '~/domain/attendance/month-grid';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type MonthHalfDay = {
  id: string;
  sessionId: string;
  title: string;
  mode: string;
  cancelled: boolean;
  startsAt: string;
  endsAt: string;
};

export type SessionMonth = MonthGrid & { today: string; days: { day: string; halfDays: MonthHalfDay[] }[] };

const most = 2000;

/**
 * The half-days of a month (by default this one) by their day in a time zone: all sessions, or those one takes part in
 * (`own`). Refuses with `not-allowed`.
 */
export async function getSessionMonth(
  actor: ActorOf<'member'>,
  { month, own }: { month?: string | undefined; own: boolean },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<SessionMonth> {
  if (!own && !can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const today = dayIn(now, timeZone);
  const grid = monthGrid(month ?? today.slice(0, 7));
  const { from, to } = gridPeriod(grid, timeZone);
  const mine = {
    attendances: {
      some: {
        ...{ expected: true, participant: { membershipId } },
        OR: [{ participant: { removedAt: null } }, { halfDay: { startsAt: { lte: now } } }],
      },
    },
  };
  const rows = await forOrganization(organizationId).halfDay.findMany({
    where: { organizationId, startsAt: { gte: from, lt: to }, ...(own && mine) },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: most,
    select: {
      ...{ id: true, sessionId: true, startsAt: true, endsAt: true },
      session: { select: { title: true, mode: true, state: true } },
    },
  });
  const days = new Map<string, MonthHalfDay[]>();
  for (const { session, ...row } of rows) {
    const day = dayIn(row.startsAt, timeZone);
    const list = days.get(day) ?? [];
    days.set(day, list);
    list.push({
      ...{ id: row.id, sessionId: row.sessionId, title: session.title, mode: session.mode },
      cancelled: session.state === 'cancelled',
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
    });
  }
  return { ...grid, today, days: [...days].map(([day, halfDays]) => ({ day, halfDays })) };
}
