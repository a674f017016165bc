import type { ActorOf } from '~/domain/actor';
import { activityLines } from '~/domain/courses/activity-lines';
import { renderRichText } from '~/domain/courses/render-rich-text';
import type { RichText } from '~/domain/courses/rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization, type Database } from '~/platform/tenancy.server';
import { readLessonHead, type LessonHead } from '~/records/courses/read-lesson-head.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { readTextSources } from '~/records/courses/read-text-sources.server';

export type LessonChange = 'title' | 'content' | 'activity';

export type HistoryLine = {
  id: string;
  title: string;
  savedAt: string;
  savedBy: string | null;
  /** What the line before it says otherwise; null for the first one. */
  changes: LessonChange[] | null;
  /** Whether the lesson stands so now. */
  current: boolean;
};

export type LessonHistory = {
  lesson: LessonHead;
  lines: HistoryLine[];
  /** The state that is looked at; null while there is none. */
  shown: { id: string; html: string; activity: string[] } | null;
};

type Row = {
  id: string;
  title: string;
  savedAt: Date;
  savedBy: string | null;
  first: boolean;
  title_differs: boolean;
  content_differs: boolean;
  activity_differs: boolean;
  current: boolean;
};

/**
 * The history of a lesson, the latest first: who changed what and when, and one state as it reads: the
 * one asked for, the latest otherwise. Refuses with `not-allowed` or `not-found`.
 */
export async function getLessonHistory(
  actor: ActorOf<'member'>,
  ids: { courseId: string; lessonId: string; revisionId?: string | undefined },
): Promise<LessonHistory> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const lesson = await readLessonHead(db, organizationId, ids);
  const rows = await readLines(db, organizationId, ids.lessonId);
  const savers = rows.map(({ savedBy }) => savedBy);
  const names = await readMemberNames(db, organizationId, savers);
  const lines = rows.map((row): HistoryLine => ({
    ...{ id: row.id, title: row.title, current: row.current },
    savedAt: row.savedAt.toISOString(),
    savedBy: names.get(row.savedBy ?? '') ?? null,
    changes: row.first
      ? null
      : (['title', 'content', 'activity'] as const).filter((part) => row[`${part}_differs`]),
  }));
  const looked = ids.revisionId ?? rows[0]?.id;
  const shown = looked ? await readShown(db, organizationId, lesson, looked) : null;
  return { lesson, lines, shown };
}

/** The texts themselves stay in the database: it says which of them differ. */
async function readLines(db: Database, organizationId: string, lessonId: string): Promise<Row[]> {
  return queryRaw<Row>(
    db,
    sql`SELECT r."id", r."title", r."savedAt", r."savedBy",
          lag(r."id") OVER past IS NULL AS "first",
          lag(r."title") OVER past IS DISTINCT FROM r."title" AS "title_differs",
          lag(r."content") OVER past IS DISTINCT FROM r."content" AS "content_differs",
          lag(r."activity") OVER past IS DISTINCT FROM r."activity" AS "activity_differs",
          (lead(r."id") OVER past IS NULL AND l."title" = r."title" AND l."content" = r."content" AND l."activity" = r."activity") AS "current"
        FROM "LessonRevision" r
        JOIN "Lesson" l ON l."organizationId" = r."organizationId" AND l."id" = r."lessonId"
        WHERE r."organizationId" = ${organizationId}::uuid AND r."lessonId" = ${lessonId}::uuid
        WINDOW past AS (ORDER BY r."savedAt", r."id")
        ORDER BY r."savedAt" DESC, r."id" DESC`,
  );
}

async function readShown(db: Database, organizationId: string, lesson: LessonHead, revisionId: string) {
  const revision = await db.lessonRevision.findFirst({
    where: { organizationId, id: revisionId, lessonId: lesson.id },
    select: { id: true, content: true, activity: true },
  });
  if (!revision) throw new Refusal('not-found');
  const content = revision.content as RichText;
  const sources = await readTextSources(db, organizationId, { contents: [content], language: 'fr' });
  return {
    id: revision.id,
    html: renderRichText(content, sources),
    activity: activityLines(lesson.kind, revision.activity),
  };
}
