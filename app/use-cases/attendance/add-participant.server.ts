import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addParticipantsTo } from '~/records/attendance/add-participants-to.server';
import type { SessionSource } from '~/records/attendance/append-session-evidence.server';
import { inviteParticipants } from '~/records/attendance/invite-participants.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

/** Whoever an order with this session brought in before is there as asked; anybody else is refused. */
async function broughtByOrder(
  tx: Tx,
  organizationId: string,
  { sessionId, enrolmentId }: { sessionId: string; enrolmentId: string },
) {
  const sold = await tx.orderParticipant.count({
    where: { organizationId, enrolmentId, leftAt: null, order: { sessions: { some: { sessionId } } } },
  });
  const known = await tx.sessionParticipant.findFirst({
    where: { organizationId, sessionId, enrolmentId, removedAt: null },
    select: { id: true, membershipId: true },
  });
  if (sold === 0 || !known) throw new Refusal('already-participant');
  return { id: known.id, sessionId, enrolmentId, memberId: known.membershipId };
}

/**
 * Adds one person to all half-days of a session by their enrolment (api.md), activated or not, and invites them; whom an
 * accepted order has brought in already is answered as added.
 * Refuses with `not-allowed`, `not-found`, `already-participant`, `session-cancelled`, `session-full` and
 * `idempotency-conflict`.
 */
export async function addParticipant(
  actor: ActorOf<'member'>,
  { sessionId, enrolmentId }: { sessionId: string; enrolmentId: string },
  { now, source, idempotency }: { now: Date; source: SessionSource; idempotency?: Idempotency | undefined },
): Promise<{ id: string; sessionId: string; enrolmentId: string; memberId: string }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const session = await lockSession(tx, organizationId, sessionId);
      const wish = { enrolmentIds: [enrolmentId], fromNow: false, by, source };
      const [added] = await addParticipantsTo(tx, organizationId, session, wish, now);
      if (!added) return broughtByOrder(tx, organizationId, { sessionId, enrolmentId });
      await inviteParticipants(tx, organizationId, sessionId, [added], { now, source });
      return { id: added.id, sessionId, enrolmentId, memberId: added.membershipId };
    }),
  );
}
