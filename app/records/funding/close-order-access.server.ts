import { dayIn, dayToDatabase } from '~/domain/calendar';
import type { LockedOrder } from '~/records/funding/lock-order.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Closes today the access that an order opened which is cancelled, or that nobody accepted: of those whose days are
 * exactly the order's. Whoever was given other days, or holds a place of another order that stands, keeps theirs; nothing that was
 * done is lost. The order's row is locked.
 */
export async function closeOrderAccess(
  tx: Tx,
  organizationId: string,
  { id: orderId, startsOn: opensOn, endsOn, timeZone }: LockedOrder,
  { by }: { by: string | null },
  now: Date,
): Promise<void> {
  const closesOn = dayIn(now, timeZone);
  if (endsOn <= closesOn) return;
  const closed = await tx.enrolment.updateManyAndReturn({
    where: {
      ...{ organizationId, withdrawnAt: null },
      ...{ opensOn: dayToDatabase(opensOn), closesOn: dayToDatabase(endsOn) },
      orderParticipants: {
        some: { orderId },
        none: { orderId: { not: orderId }, leftAt: null, order: { status: { not: 'cancelled' } } },
      },
    },
    data: { closesOn: dayToDatabase(closesOn) },
    select: { id: true },
  });
  for (const { id } of closed) {
    const fact = {
      kind: 'window-changed' as const,
      payload: { opensOn, closesOn, by },
      source: 'workspace' as const,
    };
    await appendEnrolmentEvidence(tx, organizationId, id, fact, now);
  }
}
