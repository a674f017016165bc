import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

type HalfDaySpan = { id: string; startsAt: Date; endsAt: Date };

/**
 * Refuses with `half-day-signed` where one of these half-days is signed, was attended, or has something recorded:
 * what is proven of it would no longer be true at another time.
 */
export async function refuseLivedHalfDays(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  halfDays: readonly HalfDaySpan[],
): Promise<void> {
  if (halfDays.length === 0) return;
  const halfDayId = { in: halfDays.map(({ id }) => id) };
  const lived =
    (await tx.attendanceSignature.count({ where: { organizationId, halfDayId } })) +
    (await tx.halfDayAttendance.count({
      where: { organizationId, halfDayId, OR: [{ recordedAt: { not: null } }, { absence: { not: null } }] },
    })) +
    (await tx.presenceInterval.count({
      where: {
        ...{ organizationId, sessionId },
        OR: halfDays.map(({ startsAt, endsAt }) => ({ from: { lt: endsAt }, to: { gte: startsAt } })),
      },
    }));
  if (lived > 0) throw new Refusal('half-day-signed');
}
