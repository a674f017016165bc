import { progressOf, type ProgressStatus } from '~/domain/learning/progress';
import type { EnrolmentRepresentation } from '~/domain/learning/representations';
import type { Tx } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';

/** An enrolment as connectors read it, with what pages add. */
export type EnrolmentSheet = EnrolmentRepresentation & { courseTitle: string; certificateId: string | null };

const iso = (instant: Date | null) => instant?.toISOString() ?? null;

/** Enrolments with their lessons, in the order of the ids given; unknown ones are left out. Four queries at most. */
export async function readEnrolments(
  tx: Tx,
  organizationId: string,
  enrolmentIds: readonly string[],
): Promise<EnrolmentSheet[]> {
  const ids = [...enrolmentIds];
  if (ids.length === 0) return [];
  const rows = await tx.enrolment.findMany({
    where: { organizationId, id: { in: ids } },
    include: { certificate: { select: { id: true } } },
  });
  const completions = await tx.lessonCompletion.findMany({
    where: { organizationId, enrolmentId: { in: ids } },
    select: { enrolmentId: true, lessonId: true, occurredAt: true },
  });
  const versions = await readPublishedVersions(
    tx,
    organizationId,
    rows.map(({ versionId }) => versionId),
  );
  const doneAt = new Map<string, Map<string, Date>>(ids.map((id) => [id, new Map()]));
  for (const { enrolmentId, lessonId, occurredAt } of completions)
    doneAt.get(enrolmentId)?.set(lessonId, occurredAt);
  const sheets = rows.flatMap((row): EnrolmentSheet[] => {
    const version = versions.get(row.versionId);
    if (!version) return [];
    const done = doneAt.get(row.id) ?? new Map<string, Date>();
    const progress = progressOf(version.outline, done.keys(), { started: row.startedAt !== null });
    return [
      {
        id: row.id,
        courseId: row.courseId,
        courseTitle: version.title,
        memberId: row.membershipId,
        versionId: row.versionId,
        ...enrolmentDays(row),
        status: progress.status,
        minutesPlanned: progress.minutesPlanned,
        minutesDone: progress.minutesDone,
        progress: progress.percent,
        enrolledAt: row.enrolledAt.toISOString(),
        startedAt: iso(row.startedAt),
        completedAt: iso(row.completedAt),
        withdrawnAt: iso(row.withdrawnAt),
        certificateId: row.certificate?.id ?? null,
        lessons: progress.lessons.map(({ lessonId, moduleId, minutes }) => ({
          lessonId,
          moduleId,
          minutes,
          status: (done.has(lessonId)
            ? 'completed'
            : 'not-started') satisfies ProgressStatus as ProgressStatus,
          completedAt: iso(done.get(lessonId) ?? null),
        })),
      },
    ];
  });
  const place = new Map(ids.map((id, index) => [id, index]));
  return sheets.sort((one, other) => (place.get(one.id) ?? 0) - (place.get(other.id) ?? 0));
}

export async function readEnrolment(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
): Promise<EnrolmentSheet | null> {
  return (await readEnrolments(tx, organizationId, [enrolmentId]))[0] ?? null;
}
