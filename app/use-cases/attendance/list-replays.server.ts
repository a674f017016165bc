import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { forOrganization } from '~/platform/tenancy.server';
import { requireReplayAudience } from '~/records/attendance/replay-audience.server';

export type ListedReplay = {
  id: string;
  title: string;
  kind: 'file' | 'link' | 'jaas';
  addedAt: string;
  /** Until when the provider keeps it; null: for as long as it stands here. */
  availableUntil: string | null;
  available: boolean;
  /** How many people have opened it, and how often; null for those who only watch. */
  views: { people: number; times: number } | null;
};

/**
 * The replays of a session, the newest first, for its participants and those who teach; these see how often each was
 * opened. Refuses with `not-found`. Two queries.
 */
export async function listReplays(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
  { now }: { now: Date },
): Promise<ListedReplay[]> {
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  await requireReplayAudience(database, actor, sessionId);
  const replays = await database.sessionReplay.findMany({
    where: { organizationId, sessionId, removedAt: null },
    orderBy: [{ addedAt: 'desc' }, { id: 'desc' }],
    select: {
      ...{ id: true, title: true, kind: true, addedAt: true, availableUntil: true },
      views: { select: { opened: true } },
    },
  });
  return replays.map(({ id, title, kind, addedAt, availableUntil, views }) => ({
    ...{ id, title, kind: kind as ListedReplay['kind'], addedAt: addedAt.toISOString() },
    availableUntil: availableUntil?.toISOString() ?? null,
    available: availableUntil === null || now < availableUntil,
    views: can(actor, 'sessions.read')
      ? { people: views.length, times: views.reduce((sum, { opened }) => sum + opened, 0) }
      : null,
  }));
}
