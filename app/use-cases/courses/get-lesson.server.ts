import type { ActorOf } from '~/domain/actor';
import type { RichText } from '~/domain/courses/rich-text';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type LessonDetails = {
  id: string;
  courseId: string;
  courseTitle: string;
  courseArchived: boolean;
  moduleId: string;
  moduleTitle: string;
  title: string;
  minutes: number | null;
  content: RichText;
  html: string;
  revision: number;
  savedAt: string;
  savedBy: string | null;
};

/**
 * A lesson of the working copy with its text, as JSON for the editor and as HTML. Refuses with `not-allowed` or
 * `not-found`.
 */
export async function getLesson(
  actor: ActorOf<'member'>,
  { courseId, lessonId }: { courseId: string; lessonId: string },
): Promise<LessonDetails> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const lesson = await db.lesson.findFirst({
    where: { organizationId, id: lessonId, courseId },
    select: {
      id: true,
      courseId: true,
      moduleId: true,
      title: true,
      minutes: true,
      content: true,
      revision: true,
      savedAt: true,
      savedBy: true,
      course: { select: { title: true, archivedAt: true } },
      module: { select: { title: true } },
    },
  });
  if (!lesson) throw new Refusal('not-found');
  const { course, module, savedAt, savedBy, ...fields } = lesson;
  const content = lesson.content as RichText;
  const names = await readMemberNames(db, organizationId, [savedBy]);
  return {
    ...fields,
    content,
    html: renderRichText(content, { fileUrl: (fileId) => `/files/${fileId}` }),
    courseTitle: course.title,
    courseArchived: course.archivedAt !== null,
    moduleTitle: module.title,
    savedAt: savedAt.toISOString(),
    savedBy: names.get(savedBy ?? '') ?? null,
  };
}
