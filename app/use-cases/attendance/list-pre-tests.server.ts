import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type SessionPreTest = { participantId: string; takenAt: Date; passed: boolean };

/** The last pre-test of each participant of a session who has taken one. Refuses with `not-allowed`. */
export async function listPreTests(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<SessionPreTest[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const participants = await db.sessionParticipant.findMany({
    where: { organizationId, sessionId, removedAt: null },
    select: { id: true, membershipId: true },
  });
  const tests = await db.preTest.findMany({
    where: { organizationId, membershipId: { in: participants.map(({ membershipId }) => membershipId) } },
    orderBy: [{ membershipId: 'asc' }, { takenAt: 'desc' }],
    distinct: ['membershipId'],
    select: { membershipId: true, takenAt: true, passed: true },
  });
  const last = new Map(tests.map(({ membershipId, ...test }) => [membershipId, test]));
  return participants.flatMap(({ id, membershipId }) => {
    const test = last.get(membershipId);
    return test ? [{ participantId: id, ...test }] : [];
  });
}
