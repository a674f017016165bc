import { groupBy } from '~/domain/group-by';
import type { Tx } from '~/platform/tenancy.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { takeOffSession } from '~/records/attendance/take-off-session.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';

/** Takes learners off what is still to come of an order's sessions. */
export async function leaveOrderSessions(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { enrolmentIds, by, source }: { enrolmentIds: readonly string[]; by: string | null; source: OrderSource },
  now: Date,
): Promise<void> {
  const rows = await tx.sessionParticipant.findMany({
    where: {
      ...{ organizationId, enrolmentId: { in: [...enrolmentIds] }, removedAt: null },
      session: { endsAt: { gt: now }, orders: { some: { orderId } } },
    },
    orderBy: [{ sessionId: 'asc' }, { id: 'asc' }],
    select: { id: true, membershipId: true, sessionId: true },
  });
  for (const [sessionId, leaving] of groupBy(rows, (row) => row.sessionId)) {
    const session = await lockSession(tx, organizationId, sessionId);
    const wish = { leaving, by, source: source === 'client' ? ('page' as const) : source };
    await takeOffSession(tx, organizationId, session, wish, now);
  }
}
