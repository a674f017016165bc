import type { RoomKind } from '~/domain/attendance/session-inputs';
import type { SessionMode } from '~/domain/attendance/attended-minutes';
import type { SessionSheet } from '~/domain/attendance/session-representation';
import { settings } from '~/platform/settings.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Sessions with all that connectors read of them, in the order of the ids; with `participantOf`, of their participants
 * that member alone. Four queries, however many.
 */
export async function readSessionSheets(
  tx: Tx,
  organizationId: string,
  ids: readonly string[],
  { participantOf }: { participantOf?: string | undefined } = {},
): Promise<SessionSheet[]> {
  const own = participantOf ? { membershipId: participantOf } : {};
  const rows = await tx.liveSession.findMany({
    where: { organizationId, id: { in: [...ids] } },
    select: {
      ...{ id: true, courseId: true, title: true, mode: true, state: true, timeZone: true, place: true },
      ...{ instructions: true, roomKind: true, capacity: true, startsAt: true, endsAt: true },
      cancelledAt: true,
      trainers: { orderBy: { membershipId: 'asc' }, select: { membershipId: true } },
      halfDays: {
        orderBy: { startsAt: 'asc' },
        select: { id: true, startsAt: true, endsAt: true, plannedMinutes: true, countersignedAt: true },
      },
      participants: {
        where: { organizationId, removedAt: null, ...own },
        orderBy: { id: 'asc' },
        select: { id: true, enrolmentId: true, membershipId: true },
      },
    },
  });
  const sheets = rows.map(({ trainers, participants, halfDays, ...row }): SessionSheet => ({
    ...row,
    mode: row.mode as SessionMode,
    state: row.state as 'planned' | 'cancelled',
    roomKind: row.roomKind as RoomKind | null,
    room: row.mode === 'in-person' ? null : `${settings.APP_URL}/rooms/${row.id}`,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt.toISOString(),
    cancelledAt: row.cancelledAt?.toISOString() ?? null,
    trainers: trainers.map(({ membershipId }) => ({ memberId: membershipId })),
    halfDays: halfDays.map((halfDay) => ({
      ...halfDay,
      startsAt: halfDay.startsAt.toISOString(),
      endsAt: halfDay.endsAt.toISOString(),
      countersignedAt: halfDay.countersignedAt?.toISOString() ?? null,
    })),
    participants: participants.map(({ membershipId, ...participant }) => ({
      ...participant,
      memberId: membershipId,
    })),
  }));
  const byId = new Map(sheets.map((sheet) => [sheet.id, sheet]));
  return ids.flatMap((id) => byId.get(id) ?? []);
}
