import type { FundingTask } from '~/domain/funding/funding-task';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { lessonDueAt, orderEnd } from '~/domain/funding/order-moments';
import { placeWorth } from '~/domain/funding/place-worth';

type LessonTask = Extract<FundingTask, { kind: 'lessons' }>;

/**
 * Of each person and module what is not done, while it is still in time, with what doing it alone would bring; `best` is
 * the order as it ends if everything is done.
 */
export function lessonTasks(facts: OrderFacts, best: OrderFacts, asOf: Date): FundingTask[] {
  const tasks = lessonsLeft(facts, asOf);
  if (tasks.length === 0) return [];
  const doneIn = new Map(best.lessons.map(({ id, completions }) => [id, timesOf(completions)]));
  const soFar = new Map(facts.lessons.map(({ id, completions }) => [id, completions]));
  const lessons = best.lessons.map((one) => ({ ...one, completions: soFar.get(one.id) ?? [] }));
  const worth = placeWorth({ ...best, lessons });
  return tasks.flatMap((task) => {
    const { enrolmentId, lessonIds } = task;
    const done = new Set(lessonIds);
    const brings = worth.broughtBy([enrolmentId], (place) => ({
      ...place,
      lessons: place.lessons.map((lesson) => {
        const at = done.has(lesson.id) ? doneIn.get(lesson.id)?.get(enrolmentId) : undefined;
        return at ? { ...lesson, completions: [...lesson.completions, { enrolmentId, at }] } : lesson;
      }),
    }));
    return brings > 0 ? [{ ...task, worth: brings }] : [];
  });
}

const timesOf = (completions: readonly { enrolmentId: string; at: Date }[]) =>
  new Map(completions.map(({ enrolmentId, at }) => [enrolmentId, at]));

function lessonsLeft(facts: OrderFacts, asOf: Date): LessonTask[] {
  const ends = orderEnd(facts);
  const here = facts.participants.filter(({ leftAt }) => leftAt === null);
  const tasks = new Map<string, LessonTask>();
  for (const lesson of facts.lessons) {
    const { id, moduleId } = lesson;
    const dueAt = facts.policy.lateModule === 'accept' ? ends : lessonDueAt(facts, lesson, ends);
    if (dueAt <= asOf || lesson.minutes === 0) continue;
    const done = new Set(lesson.completions.map(({ enrolmentId }) => enrolmentId));
    for (const { enrolmentId } of here.filter((one) => !done.has(one.enrolmentId))) {
      const key = `${enrolmentId} ${moduleId}`;
      const known = tasks.get(key);
      if (known) known.lessonIds.push(id);
      else tasks.set(key, { kind: 'lessons', enrolmentId, moduleId, lessonIds: [id], dueAt, worth: 0 });
    }
  }
  return [...tasks.values()];
}
