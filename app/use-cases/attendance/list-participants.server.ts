import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';

export type SessionParticipantLine = {
  id: string;
  enrolmentId: string;
  membershipId: string;
  name: string;
  email: string;
  /** Registered, not activated yet: they may take part all the same. */
  activated: boolean;
  removedAt: string | null;
};

/** Everyone who takes or took part in a session, by name, those taken off last. Refuses with `not-allowed`. */
export async function listParticipants(
  actor: ActorOf<'member'>,
  { sessionId }: { sessionId: string },
): Promise<SessionParticipantLine[]> {
  if (!can(actor, 'sessions.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).sessionParticipant.findMany({
    where: { organizationId, sessionId },
    orderBy: [
      { removedAt: { sort: 'desc', nulls: 'first' } },
      { membership: { lastName: 'asc' } },
      { membership: { firstName: 'asc' } },
      { id: 'asc' },
    ],
    select: {
      ...{ id: true, enrolmentId: true, membershipId: true, removedAt: true },
      membership: { select: { firstName: true, lastName: true, email: true, status: true } },
    },
  });
  return rows.map(({ membership, removedAt, ...row }) => ({
    ...row,
    name: `${membership.firstName} ${membership.lastName}`,
    email: membership.email,
    activated: membership.status !== 'registered',
    removedAt: removedAt?.toISOString() ?? null,
  }));
}
