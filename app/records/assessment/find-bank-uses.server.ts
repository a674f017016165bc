import type { Tx } from '~/platform/tenancy.server';

/** A quiz, as its authors write it now, that takes questions from a bank. */
export type BankUse = { courseId: string; courseTitle: string; lessonId: string; lessonTitle: string };

const mostUses = 50;

/** The quizzes whose working copy names a bank, or one question of it; 50 at most. */
export async function findBankUses(
  tx: Pick<Tx, 'lesson'>,
  organizationId: string,
  bankId: string,
  questionId?: string,
): Promise<BankUse[]> {
  const named = questionId ? { bankId, questionId } : { bankId };
  const lessons = await tx.lesson.findMany({
    where: {
      organizationId,
      kind: 'quiz',
      activity: { path: ['items'], array_contains: [named] },
    },
    orderBy: { id: 'asc' },
    take: mostUses,
    select: { id: true, title: true, courseId: true, course: { select: { title: true } } },
  });
  return lessons.map(({ id, title, courseId, course }) => ({
    ...{ courseId, courseTitle: course.title, lessonId: id, lessonTitle: title },
  }));
}
