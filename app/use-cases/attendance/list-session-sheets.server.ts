import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listSessionSheetsInput } from '~/domain/attendance/session-inputs';
import type { SessionSheet } from '~/domain/attendance/session-representation';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readSessionSheets } from '~/records/attendance/read-session-sheets.server';

/**
 * Sessions in order of time, of one course where named (api.md); without `sessions.read` those one takes part in.
 * Refuses with `cursor-invalid`.
 */
export async function listSessionSheets(
  actor: ActorOf<'member'>,
  { courseId, limit, after }: z.output<typeof listSessionSheetsInput>,
): Promise<Page<SessionSheet>> {
  const { organizationId } = actor;
  const own = can(actor, 'sessions.read') ? undefined : actor.membershipId;
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const rows = await db.liveSession.findMany({
    where: {
      organizationId,
      ...(courseId && { courseId }),
      ...(own && { participants: { some: { membershipId: own, removedAt: null } } }),
      ...(from && {
        OR: [{ startsAt: { gt: from.instant } }, { startsAt: from.instant, id: { gt: from.id } }],
      }),
    },
    orderBy: [{ startsAt: 'asc' }, { id: 'asc' }],
    take: limit + 1,
    select: { id: true, startsAt: true },
  });
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.startsAt.toISOString(), last.id) : null;
  return { items: await readSessionSheets(db, organizationId, ids, { participantOf: own }), next };
}
