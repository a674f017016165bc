import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { addParticipantsInput } from '~/domain/attendance/session-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { addParticipantsTo, type AddedParticipant } from '~/records/attendance/add-participants-to.server';
import type { SessionSource } from '~/records/attendance/append-session-evidence.server';
import { inviteParticipants } from '~/records/attendance/invite-participants.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

/**
 * Adds people to a session by their enrolments, and invites them. Refuses with `not-allowed`, `not-found`, `session-cancelled`,
 * `session-full` and `idempotency-conflict`.
 */
export async function addParticipants(
  actor: ActorOf<'member'>,
  { sessionId, enrolmentIds, fromNow }: z.output<typeof addParticipantsInput>,
  {
    now,
    source = 'workspace',
    idempotency,
  }: { now: Date; source?: SessionSource; idempotency?: Idempotency },
): Promise<{ added: AddedParticipant[] }> {
  if (!can(actor, 'sessions.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      const session = await lockSession(tx, organizationId, sessionId);
      const wish = { enrolmentIds, fromNow, by, source };
      const added = await addParticipantsTo(tx, organizationId, session, wish, now);
      await inviteParticipants(tx, organizationId, sessionId, added, { now, source });
      return { added };
    }),
  );
}
