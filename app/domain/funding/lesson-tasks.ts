import type { FundingTask } from '~/domain/funding/funding-task';
import type { OrderFacts } from '~/domain/funding/order-facts';
import { doneByPeople } from '~/domain/funding/order-index';
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
  const lessons = best.lessons.map((one, place) => {
    return { ...one, completions: facts.lessons[place]?.completions ?? [] };
  });
  const worth = placeWorth({ ...best, lessons });
  const placeOf = new Map(best.lessons.map(({ id }, place) => [id, place]));
  const doneBy = doneByPeople(best);
  return tasks.flatMap((task) => {
    const { enrolmentId, lessonIds } = task;
    const done = doneBy.get(enrolmentId)?.completed ?? [];
    const brings = worth.broughtBy([enrolmentId], (person) => {
      const completed = [...person.completed];
      for (const id of lessonIds) {
        const place = placeOf.get(id);
        if (place !== undefined) completed[place] = done[place];
      }
      return { ...person, completed };
    });
    return brings > 0 ? [{ ...task, worth: brings }] : [];
  });
}

function lessonsLeft(facts: OrderFacts, asOf: Date): LessonTask[] {
  const ends = orderEnd(facts);
  const open = facts.lessons.flatMap((lesson, place) => {
    const dueAt = facts.policy.lateModule === 'accept' ? ends : lessonDueAt(facts, lesson, ends);
    return dueAt <= asOf || lesson.minutes === 0 ? [] : [{ ...lesson, place, dueAt }];
  });
  const doneBy = doneByPeople(facts);
  return facts.participants.flatMap(({ enrolmentId, leftAt }) => {
    if (leftAt !== null) return [];
    const done = doneBy.get(enrolmentId)?.completed;
    const tasks = new Map<string, LessonTask>();
    for (const { id, moduleId, place, dueAt } of open) {
      if (done?.[place]) continue;
      const known = tasks.get(moduleId);
      if (known) known.lessonIds.push(id);
      else tasks.set(moduleId, { kind: 'lessons', enrolmentId, moduleId, lessonIds: [id], dueAt, worth: 0 });
    }
    return [...tasks.values()];
  });
}
