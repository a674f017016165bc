import type { ActorOf } from '~/domain/actor';
import { activityLines } from '~/domain/courses/activity-lines';
import type { CompletionRule } from '~/domain/courses/completion-rule';
import {
  outlineSchema,
  programmeSchema,
  ruledLesson,
  type Outline,
  type Programme,
} from '~/domain/courses/course-content';
import type { LessonKind } from '~/domain/courses/lesson-kinds';
import { renderRichText } from '~/domain/courses/render-rich-text';
import type { RichText } from '~/domain/courses/rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readDraftVersion } from '~/records/courses/read-draft-version.server';
import { readTextSources } from '~/records/courses/read-text-sources.server';

export type CoursePreview = {
  title: string;
  programme: Programme;
  outline: Outline;
  /** The number of the published version shown, or null for the working copy. */
  number: number | null;
  /** The lesson asked for, as learners read it; null for the programme alone. */
  lesson: PreviewedLesson | null;
};

export type PreviewedLesson = {
  id: string;
  title: string;
  minutes: number;
  kind: LessonKind;
  rule: CompletionRule;
  html: string;
  /** What its kind adds, in words. */
  activity: string[];
};

type PreviewInput = { courseId: string; lessonId?: string | undefined; versionId?: string | undefined };

/**
 * The working copy, or one published version, as a learner would see it: the programme, and one lesson where asked.
 * Refuses with `not-allowed` or `not-found`.
 */
export async function getPreview(actor: ActorOf<'member'>, input: PreviewInput): Promise<CoursePreview> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const db = forOrganization(actor.organizationId);
  const preview = input.versionId
    ? await versionPreview(db, actor.organizationId, { ...input, versionId: input.versionId })
    : await draftPreview(db, actor.organizationId, input);
  if (input.lessonId && !preview.lesson) throw new Refusal('not-found');
  return preview;
}

async function draftPreview(
  db: Database,
  organizationId: string,
  input: PreviewInput,
): Promise<CoursePreview> {
  const { title, programme, outline, contents, activities } = await readDraftVersion(
    db,
    organizationId,
    input.courseId,
  );
  const lesson = lessonOf(outline, input.lessonId);
  const content = contents.get(lesson?.id ?? '');
  const html = content ? await renderedLesson(db, organizationId, content, programme.language) : '';
  const activity = lesson ? activityLines(lesson.kind, activities.get(lesson.id)) : [];
  return { title, programme, outline, number: null, lesson: lesson && { ...lesson, html, activity } };
}

async function renderedLesson(db: Database, organizationId: string, content: RichText, language: string) {
  return renderRichText(
    content,
    await readTextSources(db, organizationId, { contents: [content], language }),
  );
}

async function versionPreview(
  db: Database,
  organizationId: string,
  { courseId, versionId, lessonId }: PreviewInput & { versionId: string },
): Promise<CoursePreview> {
  const version = await db.courseVersion.findFirst({
    where: { organizationId, id: versionId, courseId },
    select: { title: true, programme: true, outline: true, number: true },
  });
  if (!version) throw new Refusal('not-found');
  const outline = outlineSchema.parse(version.outline);
  const lesson = lessonOf(outline, lessonId);
  const text =
    lesson &&
    (await db.courseVersionLesson.findFirst({
      where: { organizationId, versionId, lessonId: lesson.id },
      select: { html: true, activity: true },
    }));
  return {
    title: version.title,
    programme: programmeSchema.parse(version.programme),
    outline,
    number: version.number,
    lesson:
      lesson && text
        ? { ...lesson, html: text.html, activity: activityLines(lesson.kind, text.activity) }
        : null,
  };
}

function lessonOf(outline: Outline, lessonId: string | undefined) {
  const lessons = outline.modules.flatMap((module) => module.lessons);
  const lesson = lessons.find(({ id }) => id === lessonId);
  if (!lesson) return null;
  const { id, title, minutes, kind } = lesson;
  return { id, title, minutes, kind, rule: ruledLesson(lesson).rule };
}
