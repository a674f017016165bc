import type { Tx } from '~/platform/tenancy.server';
import { addParticipantsTo } from '~/records/attendance/add-participants-to.server';
import { inviteParticipants } from '~/records/attendance/invite-participants.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';

/**
 * Makes sure that everybody who holds a place of an order is expected at what is still to come of its sessions; who is
 * there already is left as they are. A session that is cancelled or over is passed by. Refuses with `session-full`.
 */
export async function joinOrderSessions(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { by, source }: { by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  const people = await tx.orderParticipant.findMany({
    where: {
      organizationId,
      orderId,
      leftAt: null,
      enrolment: { withdrawnAt: null, membership: { status: { not: 'archived' } } },
    },
    orderBy: { id: 'asc' },
    select: { enrolmentId: true },
  });
  const enrolmentIds = people.map(({ enrolmentId }) => enrolmentId);
  if (enrolmentIds.length === 0) return;
  const sessions = await tx.orderSession.findMany({
    where: { organizationId, orderId },
    orderBy: { sessionId: 'asc' },
    select: { sessionId: true },
  });
  const bySession = source === 'client' ? ('page' as const) : source;
  for (const { sessionId } of sessions) {
    const session = await lockSession(tx, organizationId, sessionId);
    if (session.state === 'cancelled' || session.endsAt <= now) continue;
    const wish = { enrolmentIds, fromNow: true, by, source: bySession };
    const added = await addParticipantsTo(tx, organizationId, session, wish, now);
    await inviteParticipants(tx, organizationId, sessionId, added, { now, source: bySession });
  }
}
