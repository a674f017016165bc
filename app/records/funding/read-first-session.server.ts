import type { OrderContent } from '~/domain/funding/order-content';
import { firstSessionStart } from '~/domain/funding/order-moments';
import { soldHalfDays, soldIn } from '~/domain/funding/sold-half-days';
import type { Tx } from '~/platform/tenancy.server';

type Sold = Pick<OrderContent, 'sessions' | 'sessionIds' | 'startsOn' | 'timeZone'>;

/**
 * When the first session of an order begins (K13, K18, K20): of what was sold the first half-day as its session stands
 * now, one that had begun when its session was cancelled too; without any, the order's first day. What a settlement
 * follows. One query.
 */
export async function readFirstSession(tx: Tx, organizationId: string, content: Sold): Promise<Date> {
  const halfDays = await readOrderHalfDays(tx, organizationId, content.sessionIds);
  return firstSessionStart({ ...content, halfDays: soldHalfDays(soldIn(content), halfDays) });
}

/** The half-days of sessions as they stand, without whoever attends. One query. */
export async function readOrderHalfDays(tx: Tx, organizationId: string, sessionIds: readonly string[]) {
  const rows = await tx.halfDay.findMany({
    relationLoadStrategy: 'join',
    where: { organizationId, sessionId: { in: [...sessionIds] } },
    select: {
      ...{ id: true, sessionId: true, startsAt: true, endsAt: true, plannedMinutes: true },
      session: { select: { cancelledAt: true } },
    },
  });
  return rows.map(({ session: { cancelledAt }, ...halfDay }) => ({
    ...halfDay,
    ...{ cancelledAt, remote: true, countersigned: false, attendances: [] },
  }));
}
