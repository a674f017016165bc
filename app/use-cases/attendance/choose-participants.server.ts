import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { choosePeopleInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addParticipantsTo } from '~/records/attendance/add-participants-to.server';
import { inviteParticipants } from '~/records/attendance/invite-participants.server';
import { lockSession } from '~/records/attendance/lock-session.server';

/**
 * Adds people of the course to a session by name, by group, or all of them, to the half-days that have not begun, and
 * invites them. Those of a group who do not follow the course are left out. Refuses with `not-allowed`, `not-found`,
 * `session-cancelled`, `session-over` and `session-full`.
 */
export async function chooseParticipants(
  actor: ActorOf<'member'>,
  { sessionId, enrolmentIds, groupIds, everybody }: z.output<typeof choosePeopleInput>,
  { now }: { now: Date },
): Promise<{ added: number }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const session = await lockSession(tx, organizationId, sessionId);
    if (session.state !== 'cancelled' && session.endsAt <= now) throw new Refusal('session-over');
    const groups = await tx.group.count({ where: { organizationId, id: { in: groupIds } } });
    if (groups < new Set(groupIds).size) throw new Refusal('not-found');
    const ofGroups = { membership: { groups: { some: { groupId: { in: groupIds } } } } };
    const found =
      everybody || groupIds.length > 0
        ? await tx.enrolment.findMany({
            where: {
              ...{ organizationId, courseId: session.courseId, withdrawnAt: null },
              AND: [{ membership: { status: { not: 'archived' } } }, everybody ? {} : ofGroups],
            },
            select: { id: true },
          })
        : [];
    const wish = {
      enrolmentIds: [...enrolmentIds, ...found.map(({ id }) => id)],
      ...{ fromNow: true, by, source: 'workspace' as const },
    };
    const added = await addParticipantsTo(tx, organizationId, session, wish, now);
    await inviteParticipants(tx, organizationId, sessionId, added, { now, source: 'workspace' });
    return { added: added.length };
  });
}
