import { dayIn, dayToDatabase, type IsoDay } from '~/domain/calendar';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
import { accessWith, type AccessDays } from '~/domain/funding/access-with';
import { groupBy } from '~/domain/group-by';
import type { Tx } from '~/platform/tenancy.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

type Days = { startsOn: IsoDay; endsOn: IsoDay; timeZone: string };

/**
 * Makes sure that people who hold a place of an order have access on each of its days (K06), whatever days they had from
 * an earlier training or an order that was cancelled. Their enrolments are locked.
 */
export async function reopenOrderAccess(
  tx: Tx,
  organizationId: string,
  enrolmentIds: readonly string[],
  { startsOn, endsOn, timeZone }: Days,
  { by }: { by: string | null },
  now: Date,
): Promise<void> {
  const today = dayIn(now, timeZone);
  if (enrolmentIds.length === 0 || endsOn < today) return;
  const rows = await tx.enrolment.findMany({
    where: { organizationId, id: { in: [...enrolmentIds] }, withdrawnAt: null },
    orderBy: { id: 'asc' },
    select: { id: true, opensOn: true, closesOn: true },
  });
  const changed = rows.flatMap(({ id, ...row }) => {
    const days = accessWith(enrolmentDays(row), { opensOn: startsOn, closesOn: endsOn }, today);
    return days ? [{ id, days }] : [];
  });
  for (const [, same] of groupBy(changed, ({ days }) => `${days.opensOn ?? ''} ${days.closesOn ?? ''}`)) {
    const { opensOn, closesOn }: AccessDays = same[0]!.days;
    await tx.enrolment.updateMany({
      where: { organizationId, id: { in: same.map(({ id }) => id) } },
      data: { opensOn: opensOn && dayToDatabase(opensOn), closesOn: closesOn && dayToDatabase(closesOn) },
    });
  }
  for (const { id, days } of changed) {
    const fact = { kind: 'window-changed' as const, payload: { ...days, by }, source: 'workspace' as const };
    await appendEnrolmentEvidence(tx, organizationId, id, fact, now);
  }
}
