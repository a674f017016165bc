import { noFacts, type LessonFacts } from '~/domain/learning/lesson-standing';
import type { Tx } from '~/platform/tenancy.server';

type Reading = { readingMs: bigint; covered: number };
type Result = { handedIn: number; score: number | null; passed: boolean | null; waiting: boolean };

/** What is kept beside the evidence about one lesson, as its rule reads it. Whether a session was attended is told by the register. */
export async function readLessonFacts(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  lessonId: string,
): Promise<LessonFacts> {
  const where = { organizationId_enrolmentId_lessonId: { organizationId, enrolmentId, lessonId } };
  const reading = await tx.lessonReading.findUnique({
    where,
    select: { readingMs: true, covered: true },
  });
  const result = await tx.lessonResult.findUnique({
    where,
    select: { handedIn: true, score: true, passed: true, waiting: true },
  });
  return factsOf(reading, result);
}

export function factsOf(reading: Reading | null | undefined, result: Result | null | undefined): LessonFacts {
  return {
    ...noFacts,
    ...(reading && { readingMs: Number(reading.readingMs), covered: reading.covered }),
    ...(result && {
      ...{ handedIn: result.handedIn, score: result.score, passed: result.passed },
      waiting: result.waiting,
    }),
  };
}
