import { lessonContentHash } from '~/domain/courses/content-hash';
import {
  courseLanguages,
  type DraftOutline,
  type Outline,
  type Programme,
} from '~/domain/courses/course-content';
import type { RichText } from '~/domain/courses/rich-text';
import { Refusal } from '~/domain/refusal';
import { readDraftOutline } from '~/records/courses/read-draft-outline.server';
import type { Tx } from '~/platform/tenancy.server';

/** The working copy as the next version would say it. A lesson without a duration counts 0 minutes. */
export type DraftVersion = {
  title: string;
  programme: Programme;
  draft: DraftOutline;
  outline: Outline;
  contents: ReadonlyMap<string, RichText>;
  currentVersionId: string | null;
  archivedAt: Date | null;
};

/** Reads the working copy with its texts. Refuses with `not-found`. */
export async function readDraftVersion(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<DraftVersion> {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: {
      title: true,
      language: true,
      objectives: true,
      audience: true,
      prerequisites: true,
      pedagogicalAssistance: true,
      technicalAssistance: true,
      evaluation: true,
      coverFileId: true,
      currentVersionId: true,
      archivedAt: true,
    },
  });
  if (!course) throw new Refusal('not-found');
  const { title, currentVersionId, archivedAt, language, ...statements } = course;
  const programme = {
    language: courseLanguages.find((known) => known === language) ?? 'fr',
    ...statements,
  };
  const draft = await readDraftOutline(tx, organizationId, courseId);
  const contents = await readContents(tx, organizationId, courseId);
  const outline = {
    modules: draft.modules.map((module) => ({
      ...module,
      lessons: module.lessons.map((lesson) => ({
        ...lesson,
        minutes: lesson.minutes ?? 0,
        contentHash: lessonContentHash(contents.get(lesson.id) ?? { type: 'doc', content: [] }),
      })),
    })),
  };
  return { title, programme, draft, outline, contents, currentVersionId, archivedAt };
}

async function readContents(
  tx: Tx,
  organizationId: string,
  courseId: string,
): Promise<Map<string, RichText>> {
  const lessons = await tx.lesson.findMany({
    where: { organizationId, courseId },
    select: { id: true, content: true },
  });
  return new Map(lessons.map(({ id, content }) => [id, content as RichText]));
}
