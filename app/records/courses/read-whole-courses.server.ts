import type { CourseRepresentation } from '~/domain/courses/representations';
import { courseLanguages } from '~/domain/courses/course-content';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import type { Tx } from '~/platform/tenancy.server';

/**
 * Courses with the modules and lessons of their working copies, in the order of their making: those named, or a page
 * of those that are not archived. Three queries, whatever their number.
 */
export async function readWholeCourses(
  tx: Tx,
  organizationId: string,
  which: { ids: readonly string[] } | { afterId: string | null; take: number; published?: boolean },
): Promise<CourseRepresentation[]> {
  const courses = await tx.course.findMany({
    where:
      'ids' in which
        ? { organizationId, id: { in: [...which.ids] } }
        : {
            organizationId,
            archivedAt: null,
            ...(which.afterId && { id: { gt: which.afterId } }),
            ...(which.published !== undefined && {
              currentVersionId: which.published ? { not: null } : null,
            }),
          },
    orderBy: { id: 'asc' },
    ...('take' in which && { take: which.take }),
    select: {
      id: true,
      title: true,
      language: true,
      currentVersionId: true,
      createdAt: true,
      updatedAt: true,
      archivedAt: true,
    },
  });
  const modulesOf = await readModules(
    tx,
    organizationId,
    courses.map(({ id }) => id),
  );
  return courses.map(({ language, currentVersionId, ...course }) => ({
    ...course,
    language: courseLanguages.find((known) => known === language) ?? 'fr',
    status: currentVersionId ? 'published' : 'draft',
    ...(currentVersionId && { versionId: currentVersionId }),
    modules: modulesOf(course.id),
  }));
}

async function readModules(tx: Tx, organizationId: string, courseIds: string[]) {
  const where = { organizationId, courseId: { in: courseIds } };
  const orderBy = [{ position: 'asc' as const }, { id: 'asc' as const }];
  const modules = await tx.courseModule.findMany({
    where,
    orderBy,
    select: { id: true, courseId: true, title: true },
  });
  const lessons = await tx.lesson.findMany({
    where,
    orderBy,
    select: { id: true, moduleId: true, title: true, kind: true, minutes: true },
  });
  const lessonsOf = new Map<string, CourseRepresentation['modules'][number]['lessons']>();
  for (const { moduleId, kind, ...lesson } of lessons) {
    const known = lessonsOf.get(moduleId);
    const line = { ...lesson, kind: kind as LessonKind };
    if (known) known.push(line);
    else lessonsOf.set(moduleId, [line]);
  }
  const modulesOf = new Map<string, CourseRepresentation['modules']>();
  for (const { courseId, ...module } of modules) {
    const line = { ...module, lessons: lessonsOf.get(module.id) ?? [] };
    const known = modulesOf.get(courseId);
    if (known) known.push(line);
    else modulesOf.set(courseId, [line]);
  }
  return (courseId: string) => modulesOf.get(courseId) ?? [];
}
