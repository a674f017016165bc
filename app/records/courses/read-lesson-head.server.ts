import { lessonKindSchema, type LessonKind } from '~/domain/courses/lesson-kinds';
import { Refusal } from '~/domain/refusal';
import type { Tx } from '~/platform/tenancy.server';

/** What stands above the pages of a lesson. */
export type LessonHead = {
  id: string;
  courseId: string;
  courseTitle: string;
  courseArchived: boolean;
  moduleId: string;
  moduleTitle: string;
  title: string;
  kind: LessonKind;
};

/** Reads what stands above the pages of a lesson. Refuses with `not-found`. */
export async function readLessonHead(
  tx: Tx,
  organizationId: string,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): Promise<LessonHead> {
  const lesson = await tx.lesson.findFirst({
    where: { organizationId, id: lessonId, courseId },
    select: {
      ...{ id: true, courseId: true, moduleId: true, title: true, kind: true },
      course: { select: { title: true, archivedAt: true } },
      module: { select: { title: true } },
    },
  });
  if (!lesson) throw new Refusal('not-found');
  const { course, module, kind, ...fields } = lesson;
  return {
    ...fields,
    kind: lessonKindSchema.parse(kind),
    courseTitle: course.title,
    courseArchived: course.archivedAt !== null,
    moduleTitle: module.title,
  };
}
