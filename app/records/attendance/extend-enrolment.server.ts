import { accessSince, daysToExtend } from '~/domain/attendance/access-extension';
import { addDays, dayToDatabase, type IsoDay, type Period } from '~/domain/calendar';
import { createId } from '~/platform/id.server';
import type { Tx } from '~/platform/tenancy.server';
import type { StandingInterruption } from '~/records/attendance/standing-interruptions.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner } from '~/records/learning/lock-learner.server';

export type ExtendedCourse = { courseTitle: string; closesOn: IsoDay };

/**
 * Moves the last day of an enrolment by the days that all interruptions together (`times`) took from it and that were
 * not granted yet, once for each interruption; null where there are none.
 */
export async function extendEnrolment(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  { interruption, times, now }: { interruption: StandingInterruption; times: readonly Period[]; now: Date },
): Promise<ExtendedCourse | null> {
  const enrolment = await lockLearner(tx, organizationId, enrolmentId);
  const { opensOn, closesOn: closedOn, timeZone } = enrolment;
  if (closedOn === null || enrolment.withdrawnAt) return null;
  const known = await tx.accessExtension.findMany({
    where: { organizationId, enrolmentId },
    select: { days: true, outageId: true },
  });
  if (known.some(({ outageId }) => outageId === interruption.id)) return null;
  const granted = known.reduce((sum, { days }) => sum + days, 0);
  const window = { since: accessSince(enrolment, timeZone), closesOn: closedOn, granted };
  const days = daysToExtend(window, times, timeZone);
  if (days === 0) return null;
  const closesOn = addDays(closedOn, days);
  const { id: outageId, kind, title } = interruption;
  const { version } = await tx.enrolment.update({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    data: { closesOn: dayToDatabase(closesOn) },
    select: { version: { select: { title: true } } },
  });
  await tx.accessExtension.create({
    data: {
      ...{ organizationId, id: createId(), enrolmentId, outageId, days, at: now },
      ...{ closedOn: dayToDatabase(closedOn), closesOn: dayToDatabase(closesOn) },
    },
    select: { id: true },
  });
  const payload = { opensOn, closesOn, by: null, cause: { kind, outageId, title, days } };
  const fact = { kind: 'window-changed' as const, payload, source: 'job' as const };
  await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
  return { courseTitle: version.title, closesOn };
}
