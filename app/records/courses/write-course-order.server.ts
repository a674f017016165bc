import { sameContents, type CourseOrder } from '~/domain/courses/course-order';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** The order of a working copy with the place that each row has stored (places may have gaps). */
export type StoredCourseOrder = { order: CourseOrder; places: ReadonlyMap<string, string> };

/** Reads the order as it stands; call it with the course opened, so that it stays so. */
export async function readCourseOrder(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<StoredCourseOrder> {
  const where = { organizationId, courseId };
  const orderBy = [{ position: 'asc' as const }, { id: 'asc' as const }];
  const modules = await tx.courseModule.findMany({ where, orderBy, select: { id: true, position: true } });
  const lessons = await tx.lesson.findMany({
    where,
    orderBy,
    select: { id: true, moduleId: true, position: true },
  });
  const order = modules.map(({ id }) => ({
    moduleId: id,
    lessonIds: lessons.filter((lesson) => lesson.moduleId === id).map((lesson) => lesson.id),
  }));
  const places = new Map([
    ...modules.map(({ id, position }) => [id, `${position}`] as const),
    ...lessons.map(({ id, moduleId, position }) => [id, `${moduleId}:${position}`] as const),
  ]);
  return { order, places };
}

/**
 * Gives modules and lessons their places, writing only the rows whose place changes. Refuses with `order-mismatch`
 * when the new order does not hold exactly what the course holds.
 */
export async function writeCourseOrder(
  tx: Tx,
  organizationId: string,
  { order, places }: StoredCourseOrder,
  wanted: CourseOrder,
): Promise<void> {
  if (!sameContents(order, wanted)) throw new Refusal('order-mismatch');
  for (const [position, { moduleId, lessonIds }] of wanted.entries()) {
    if (places.get(moduleId) !== `${position}`) {
      await tx.courseModule.updateMany({ where: { organizationId, id: moduleId }, data: { position } });
    }
    for (const [lessonPosition, lessonId] of lessonIds.entries()) {
      if (places.get(lessonId) === `${moduleId}:${lessonPosition}`) continue;
      await tx.lesson.updateMany({
        where: { organizationId, id: lessonId },
        data: { moduleId, position: lessonPosition },
      });
    }
  }
}
