import { groupBy } from '~/domain/group-by';
import type { Tx } from '~/platform/tenancy.server';
import { lockSession } from '~/records/attendance/lock-session.server';
import { takeOffSession } from '~/records/attendance/take-off-session.server';
import type { OrderSource } from '~/records/funding/append-order-evidence.server';

/**
 * Takes learners off what is still to come of an order's sessions, or of those of them that are named, and tells them;
 * returns whom, by enrolment.
 */
export async function leaveOrderSessions(
  tx: Tx,
  organizationId: string,
  orderId: string,
  wish: {
    enrolmentIds: readonly string[];
    sessionIds?: readonly string[];
    by: string | null;
    source: OrderSource;
  },
  now: Date,
): Promise<ReadonlySet<string>> {
  const { enrolmentIds, sessionIds, by, source } = wish;
  const rows = await tx.sessionParticipant.findMany({
    where: {
      ...{ organizationId, enrolmentId: { in: [...enrolmentIds] }, removedAt: null },
      ...(sessionIds && { sessionId: { in: [...sessionIds] } }),
      session: { endsAt: { gt: now }, orders: { some: { orderId } } },
    },
    orderBy: [{ sessionId: 'asc' }, { id: 'asc' }],
    select: { id: true, membershipId: true, sessionId: true, enrolmentId: true },
  });
  for (const [sessionId, leaving] of groupBy(rows, (row) => row.sessionId)) {
    const session = await lockSession(tx, organizationId, sessionId);
    const leave = { leaving, by, source: source === 'client' ? ('page' as const) : source };
    await takeOffSession(tx, organizationId, session, leave, now);
  }
  return new Set(rows.map(({ enrolmentId }) => enrolmentId));
}
