import { activityOf, type Activity } from '~/domain/courses/activities';
import type { QuizActivity } from '~/domain/assessment/quiz';
import type { LessonKind } from '~/domain/courses/lesson-kinds';

/**
 * What a copy of a lesson holds: the same, but the questions written in a quiz itself are questions of their own, so
 * that the answers to one are never taken for answers to the other. Questions of banks stay those of the bank.
 */
export function copiedActivity(kind: LessonKind, kept: unknown, freshId: () => string): Activity {
  const activity = activityOf(kind, kept);
  if (kind !== 'quiz') return activity;
  const quiz = activity as QuizActivity;
  return {
    ...quiz,
    items: quiz.items.map((item) => {
      if (item.type === 'own') return { ...item, question: { ...item.question, id: freshId() } };
      return item.type === 'draw' ? { ...item, id: freshId() } : item;
    }),
  };
}
