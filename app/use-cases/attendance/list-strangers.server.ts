import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { lengthOfPeriods, unionOfPeriods } from '~/domain/union-of-periods';
import { forOrganization } from '~/platform/tenancy.server';

/**
 * Who was seen in a session's room and could not be named, first those nothing was decided of, with their whole
 * minutes there, and the participants to whom they may be attached. Refuses with `not-allowed` and `not-found`.
 * Four queries.
 */
export async function listStrangers(actor: ActorOf<'member'>, { sessionId }: { sessionId: string }) {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const database = forOrganization(organizationId);
  const sessions = await database.liveSession.count({ where: { organizationId, id: sessionId } });
  if (sessions === 0) throw new Refusal('not-found');
  const strangers = await database.sessionStranger.findMany({
    where: { organizationId, sessionId },
    orderBy: [{ firstSeenAt: 'asc' }, { id: 'asc' }],
    select: {
      ...{ id: true, name: true, firstSeenAt: true, decision: true, decidedAt: true, participantId: true },
      presence: { select: { from: true, to: true } },
    },
  });
  if (strangers.length === 0) return { strangers: [], participants: [] };
  const participants = await database.sessionParticipant.findMany({
    where: { organizationId, sessionId },
    orderBy: [{ membership: { lastName: 'asc' } }, { membership: { firstName: 'asc' } }, { id: 'asc' }],
    select: { id: true, membership: { select: { firstName: true, lastName: true } } },
  });
  const named = participants.map(({ id, membership }) => ({
    ...{ id, name: `${membership.firstName} ${membership.lastName}` },
  }));
  const rows = strangers.map(({ presence, participantId, firstSeenAt, decidedAt, ...stranger }) => ({
    ...stranger,
    firstSeenAt: firstSeenAt.toISOString(),
    decidedAt: decidedAt?.toISOString() ?? null,
    attachedTo: named.find(({ id }) => id === participantId)?.name ?? null,
    minutes: Math.floor(lengthOfPeriods(unionOfPeriods(presence)) / 60_000),
  }));
  return {
    strangers: [...rows.filter(({ decision }) => !decision), ...rows.filter(({ decision }) => decision)],
    participants: named,
  };
}

export type ListedStrangers = Awaited<ReturnType<typeof listStrangers>>;
