import { dayIn, dayToDatabase, type IsoDay } from '~/domain/calendar';
import type { Tx } from '~/platform/tenancy.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

type Days = { startsOn: IsoDay; endsOn: IsoDay; timeZone: string };

/**
 * Gives the days of an order (K06) to people who take a place of it and whose access ends by now or before it begins:
 * after an earlier training, or an order that was cancelled. Their enrolments are locked.
 */
export async function reopenOrderAccess(
  tx: Tx,
  organizationId: string,
  enrolmentIds: readonly string[],
  { startsOn: opensOn, endsOn: closesOn, timeZone }: Days,
  { by }: { by: string | null },
  now: Date,
): Promise<void> {
  const today = dayToDatabase(dayIn(now, timeZone));
  const days = { opensOn: dayToDatabase(opensOn), closesOn: dayToDatabase(closesOn) };
  if (enrolmentIds.length === 0 || days.closesOn < today) return;
  const reopened = await tx.enrolment.updateManyAndReturn({
    where: {
      ...{ organizationId, id: { in: [...enrolmentIds] } },
      closesOn: { lt: days.closesOn },
      OR: [{ closesOn: { lte: today } }, { closesOn: { lt: days.opensOn } }],
    },
    data: days,
    select: { id: true },
  });
  for (const { id } of reopened) {
    const payload = { opensOn, closesOn, by };
    const fact = { kind: 'window-changed' as const, payload, source: 'workspace' as const };
    await appendEnrolmentEvidence(tx, organizationId, id, fact, now);
  }
}
