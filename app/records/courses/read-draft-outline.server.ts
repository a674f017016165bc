import type { DraftOutline } from '~/domain/courses/course-content';
import type { Tx } from '~/platform/tenancy.server';

export type DraftLesson = DraftOutline['modules'][number]['lessons'][number];

/** The modules and lessons of the working copy, in order, without their texts. */
export async function readDraftOutline(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<DraftOutline> {
  const modules = await tx.courseModule.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, title: true },
  });
  const lessons = await tx.lesson.findMany({
    where: { organizationId, courseId },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { id: true, moduleId: true, title: true, kind: true, minutes: true },
  });
  const byModule = new Map<string, DraftLesson[]>(modules.map((module) => [module.id, []]));
  for (const { moduleId, kind, ...lesson } of lessons) {
    byModule.get(moduleId)?.push({ ...lesson, kind: kind as DraftLesson['kind'] });
  }
  return { modules: modules.map((module) => ({ ...module, lessons: byModule.get(module.id) ?? [] })) };
}
