import type { HalfDayChanges } from '~/domain/attendance/half-day-changes';
import type { NewsHalfDay } from '~/domain/attendance/session-news';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';

/** Moves, adds and removes half-days of a session; its participants are expected at those added. Gives those added. */
export async function changeHalfDays(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  { moved, added, removed }: HalfDayChanges,
): Promise<NewsHalfDay[]> {
  for (const { after } of moved) {
    const { id, ...times } = after;
    await tx.halfDay.update({
      where: { organizationId_id: { organizationId, id } },
      data: times,
      select: { id: true },
    });
  }
  if (removed.length > 0) {
    const ids = removed.map(({ id }) => id);
    await tx.signingLink.deleteMany({ where: { organizationId, halfDayId: { in: ids } } });
    await tx.halfDayAttendance.deleteMany({ where: { organizationId, halfDayId: { in: ids } } });
    await tx.halfDay.deleteMany({ where: { organizationId, id: { in: ids } } });
  }
  if (added.length === 0) return [];
  const rows = added.map((times) => ({ id: createId(), ...times }));
  await tx.halfDay.createMany({ data: rows.map((row) => ({ organizationId, sessionId, ...row })) });
  const participants = await tx.sessionParticipant.findMany({
    where: { organizationId, sessionId, removedAt: null },
    select: { id: true },
  });
  await tx.halfDayAttendance.createMany({
    data: rows.flatMap(({ id: halfDayId }) =>
      participants.map(({ id: participantId }) => ({ organizationId, halfDayId, participantId })),
    ),
  });
  return rows;
}
