import type { DraftOutline } from '~/domain/courses/course-content';
import { lessonStep, type CourseOrder } from '~/domain/courses/course-order';
import { placeId, titlesOf, waitingFor } from '~/domain/courses/path-requirements';
import type { MoveTarget } from './move-buttons';

export type DraftModule = DraftOutline['modules'][number];
export type DraftLesson = DraftModule['lessons'][number];

export function orderOf(outline: DraftOutline): CourseOrder {
  return outline.modules.map((module) => ({
    moduleId: module.id,
    lessonIds: module.lessons.map((lesson) => lesson.id),
  }));
}

/** The modules and lessons of the outline in another order, as a drag shows them before the server has them. */
export function arranged(outline: DraftOutline, order: CourseOrder): DraftModule[] {
  const modules = new Map(outline.modules.map((module) => [module.id, module]));
  const lessons = new Map(
    outline.modules.flatMap((module) => module.lessons.map((lesson) => [lesson.id, lesson] as const)),
  );
  return order.flatMap(({ moduleId, lessonIds }) => {
    const module = modules.get(moduleId);
    const held = lessonIds.flatMap((id) => lessons.get(id) ?? []);
    return module ? [{ ...module, lessons: held }] : [];
  });
}

export function lessonTargets(order: CourseOrder, lessonId: string): { up: MoveTarget; down: MoveTarget } {
  return { up: lessonStep(order, lessonId, 'up'), down: lessonStep(order, lessonId, 'down') };
}

export function moduleTargets(order: CourseOrder, moduleId: string): { up: MoveTarget; down: MoveTarget } {
  const at = order.findIndex((module) => module.moduleId === moduleId);
  return {
    up: at > 0 ? { position: at - 1 } : null,
    down: at < order.length - 1 ? { position: at + 1 } : null,
  };
}

export function minutesOf(lessons: readonly DraftLesson[]): number {
  return lessons.reduce((sum, lesson) => sum + (lesson.minutes ?? 0), 0);
}

/** The titles of what waits for these lessons and modules. */
export function waitingTitles(outline: DraftOutline, ids: readonly string[]): string[] {
  const titles = titlesOf(outline);
  return waitingFor(outline, ids).map((place) => titles.get(placeId(place)) ?? '');
}
