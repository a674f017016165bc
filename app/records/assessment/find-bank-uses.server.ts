import type { QuizActivity } from '~/domain/assessment/quiz';
import { activityOf } from '~/domain/courses/activities';
import type { Tx } from '~/platform/tenancy.server';

/** A quiz, as its authors write it now, that takes questions from a bank. */
export type BankUse = { courseId: string; courseTitle: string; lessonId: string; lessonTitle: string };

const mostUses = 50;

/**
 * The quizzes whose working copy takes from a bank: any of its questions, or one, named by itself or among those a draw
 * may take. 50 at most.
 */
export async function findBankUses(
  tx: Pick<Tx, 'lesson'>,
  organizationId: string,
  bankId: string,
  question?: { id: string; tags: readonly string[] },
): Promise<BankUse[]> {
  const lessons = await tx.lesson.findMany({
    where: {
      organizationId,
      kind: 'quiz',
      activity: { path: ['items'], array_contains: [{ bankId }] },
    },
    orderBy: { id: 'asc' },
    take: mostUses,
    select: { id: true, title: true, courseId: true, activity: true, course: { select: { title: true } } },
  });
  return lessons
    .filter(({ activity }) => !question || mayTake(activityOf('quiz', activity), bankId, question))
    .map(({ id, title, courseId, course }) => ({
      ...{ courseId, courseTitle: course.title, lessonId: id, lessonTitle: title },
    }));
}

function mayTake(
  { items }: QuizActivity,
  bankId: string,
  { id, tags }: { id: string; tags: readonly string[] },
): boolean {
  return items.some((item) => {
    if (item.type === 'bank') return item.questionId === id;
    return item.type === 'draw' && item.bankId === bankId && item.tags.every((tag) => tags.includes(tag));
  });
}
