import type { DraftLesson, DraftOutline } from '~/domain/courses/course-content';
import { draftLesson, saidConditions } from '~/domain/courses/draft-outline';
import type { Tx } from '~/platform/tenancy.server';

type LessonRow = Parameters<typeof draftLesson>[0] & { moduleId: string };

/**
 * The modules and lessons of the working copy, in order, without their texts; `known`: the lessons in their order, where
 * they have been read. The order of the path is the course's.
 */
export async function readDraftOutline(
  tx: Tx,
  organizationId: string,
  courseId: string,
  known?: readonly LessonRow[],
): Promise<DraftOutline> {
  const modules = await tx.courseModule.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true, conditions: true },
  });
  const lessons = known ?? (await readLessons(tx, organizationId, courseId));
  const byModule = new Map<string, DraftLesson[]>(modules.map((module) => [module.id, []]));
  for (const { moduleId, ...row } of lessons) byModule.get(moduleId)?.push(draftLesson(row));
  return {
    modules: modules.map(({ id, title, conditions }) => ({
      ...{ id, title, ...saidConditions(conditions) },
      lessons: byModule.get(id) ?? [],
    })),
  };
}

/** What an outline tells of the lessons of a working copy. */
export const outlineFields = {
  ...{ id: true, moduleId: true, title: true, kind: true, minutes: true },
  ...{ activity: true, completion: true, conditions: true },
} as const;

function readLessons(tx: Tx, organizationId: string, courseId: string) {
  return tx.lesson.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: outlineFields,
  });
}
