import { dayToDatabase, type IsoDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

type Days = { startsOn: IsoDay; endsOn: IsoDay };

/**
 * Moves the access of an order's people with its days (K06): of those whose access is exactly the order's. Whoever was
 * given other days, or an extension, keeps them.
 */
export async function moveOrderAccess(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { before, after, by }: { before: Days; after: Days; by: string | null },
  now: Date,
): Promise<void> {
  const { startsOn: opensOn, endsOn: closesOn } = after;
  if (before.startsOn === opensOn && before.endsOn === closesOn) return;
  const moved = await tx.enrolment.updateManyAndReturn({
    where: {
      ...{ organizationId, withdrawnAt: null },
      ...{ opensOn: dayToDatabase(before.startsOn), closesOn: dayToDatabase(before.endsOn) },
      orderParticipants: { some: { orderId, leftAt: null } },
    },
    data: { opensOn: dayToDatabase(opensOn), closesOn: dayToDatabase(closesOn) },
    select: { id: true },
  });
  for (const { id } of moved) {
    const payload = { opensOn, closesOn, by };
    const fact = { kind: 'window-changed' as const, payload, source: 'workspace' as const };
    await appendEnrolmentEvidence(tx, organizationId, id, fact, now);
  }
}
