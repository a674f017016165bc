import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import type { StoredFigures } from '~/domain/learning/replay-enrolment';
import type { Tx } from '~/platform/tenancy.server';

type EnrolmentKey = { organizationId: string; enrolmentId: string | null };

/** The figures kept for enrolments, whatever their organization, by the name of their chain. Three queries. */
export async function readStoredFigures(
  tx: Tx,
  keys: readonly EnrolmentKey[],
): Promise<Map<string, StoredFigures>> {
  const named = keys.filter(({ enrolmentId }) => enrolmentId !== null);
  const organizationId = { in: [...new Set(named.map((key) => key.organizationId))] };
  const ids = { in: named.flatMap(({ enrolmentId }) => enrolmentId ?? []) };
  const rows = await tx.enrolment.findMany({ where: { organizationId, id: ids } });
  const completions = await tx.lessonCompletion.findMany({ where: { organizationId, enrolmentId: ids } });
  const readings = await tx.lessonReading.findMany({ where: { organizationId, enrolmentId: ids } });
  const figures = new Map<string, StoredFigures>();
  for (const row of rows) {
    figures.set(enrolmentStream(row.id), {
      versionId: row.versionId,
      minutesPlanned: row.minutesPlanned,
      minutesDone: row.minutesDone,
      lessonsTotal: row.lessonsTotal,
      lessonsDone: row.lessonsDone,
      completed: row.completedAt !== null,
      completions: completions.filter(({ enrolmentId }) => enrolmentId === row.id),
      readings: readings
        .filter(({ enrolmentId }) => enrolmentId === row.id)
        .map(({ lessonId, readingMs, covered }) => ({ lessonId, readingMs: Number(readingMs), covered })),
    });
  }
  return figures;
}
