import type { ActorOf } from '~/domain/actor';
import type { ReportPresenceInput } from '~/domain/attendance/provider-inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import type { SessionSource } from '~/records/attendance/append-session-evidence.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { recordStay } from '~/records/attendance/record-presence.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';

/** Clocks of connected systems may be ahead by so much. */
const toleranceMs = 60_000;

/**
 * Records when a participant was there on the word of a connected room provider, which the evidence names; the same
 * interval twice adds nothing. All of it or none: refuses with `presence-invalid` (an interval without length,
 * reversed or in the future), `not-allowed`, `not-found` (session, participant) and `idempotency-conflict`.
 * Returns how many intervals were new.
 */
export async function reportPresence(
  actor: ActorOf<'member'>,
  { sessionId, enrolmentId, intervals, source: provider }: ReportPresenceInput,
  { now, source, idempotency }: { now: Date; source: SessionSource; idempotency?: Idempotency },
): Promise<{ recorded: number }> {
  if (!can(actor, 'attendance.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      await lockSession(tx, organizationId, sessionId);
      const participant = await tx.sessionParticipant.findFirst({
        where: { organizationId, sessionId, enrolmentId },
        select: { id: true },
      });
      if (!participant) throw new Refusal('not-found');
      const latest = now.getTime() + toleranceMs;
      if (intervals.some(({ from, to }) => from >= to || to.getTime() > latest)) {
        throw new Refusal('presence-invalid');
      }
      const { id: participantId } = participant;
      let recorded = 0;
      for (const { from, to } of intervals) {
        const eventKey = `stay:${participantId}:${from.toISOString()}/${to.toISOString()}:${provider}`;
        const stay = { who: { participantId }, connection: provider, from, to, source, eventKey };
        if (await recordStay(tx, organizationId, sessionId, stay, now)) recorded += 1;
      }
      if (recorded > 0) await lookAtOrders(tx, organizationId, { sessionId }, now);
      return { recorded };
    }),
  );
}
