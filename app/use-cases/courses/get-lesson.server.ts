import type { ActorOf } from '~/domain/actor';
import { activityOf, type Activity } from '~/domain/courses/activities';
import { ruleOf, type CompletionRule } from '~/domain/courses/completion-rule';
import { lessonKindSchema, type LessonKind } from '~/domain/courses/lesson-kinds';
import { conditionsOf, type PathConditions } from '~/domain/courses/path-conditions';
import type { RichText } from '~/domain/courses/rich-text';
import { renderRichText } from '~/domain/courses/render-rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { readTextSources } from '~/records/courses/read-text-sources.server';

export type LessonDetails = {
  id: string;
  courseId: string;
  courseTitle: string;
  courseArchived: boolean;
  moduleId: string;
  moduleTitle: string;
  title: string;
  kind: LessonKind;
  minutes: number | null;
  activity: Activity;
  activityRevision: number;
  rule: CompletionRule;
  conditions: PathConditions;
  /** Of a lesson of kind session: those that stand for it and were not cancelled. */
  sessions: { id: string; title: string; startsAt: string }[];
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
      kind: true,
      minutes: true,
      activity: true,
      activityRevision: true,
      completion: true,
      conditions: true,
      content: true,
      revision: true,
      savedAt: true,
      savedBy: true,
      course: { select: { title: true, language: true, archivedAt: true } },
      module: { select: { title: true } },
    },
  });
  if (!lesson) throw new Refusal('not-found');
  const { course, module, savedAt, savedBy, completion, ...fields } = lesson;
  const kind = lessonKindSchema.parse(lesson.kind);
  const content = lesson.content as RichText;
  const { language } = course;
  const sources = await readTextSources(db, organizationId, { contents: [content], language });
  const names = await readMemberNames(db, organizationId, [savedBy]);
  return {
    ...fields,
    kind,
    activity: activityOf(kind, lesson.activity),
    rule: ruleOf(kind, completion),
    conditions: conditionsOf(lesson.conditions),
    sessions: kind === 'session' ? await readSessions(db, organizationId, lesson.id) : [],
    content,
    html: renderRichText(content, sources),
    courseTitle: course.title,
    courseArchived: course.archivedAt !== null,
    moduleTitle: module.title,
    savedAt: savedAt.toISOString(),
    savedBy: names.get(savedBy ?? '') ?? null,
  };
}

async function readSessions(tx: Tx, organizationId: string, lessonId: string) {
  const rows = await tx.liveSession.findMany({
    where: { organizationId, lessonId, state: 'planned' },
    orderBy: { startsAt: 'asc' },
    take: 50,
    select: { id: true, title: true, startsAt: true },
  });
  return rows.map((row) => ({ ...row, startsAt: row.startsAt.toISOString() }));
}
