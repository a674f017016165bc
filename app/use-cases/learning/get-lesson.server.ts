import type { ActorOf } from '~/domain/actor';
import { mayFollow } from '~/domain/learning/enrolment-window';
import { progressOf } from '~/domain/learning/progress';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { readLessonHtml, readPublishedVersion } from '~/records/learning/read-published-version.server';

type Row = {
  versionId: string;
  opensOn: string | null;
  closesOn: string | null;
  completedAt: Date | null;
  certificateId: string | null;
  position: number | null;
  savedAt: Date | null;
  completed: string[] | null;
};

export type LessonPage = {
  courseTitle: string;
  language: string;
  lesson: {
    id: string;
    title: string;
    minutes: number;
    html: string;
    position: number;
    savedAt: string | null;
  };
  outline: {
    id: string;
    title: string;
    lessons: { id: string; title: string; minutes: number; done: boolean }[];
  }[];
  previousId: string | null;
  nextId: string | null;
  percent: number;
  minutesLeft: number;
  lessonsLeft: number;
  completed: boolean;
  certificateId: string | null;
};

/**
 * A lesson of one's own course, to read: its text, the outline with what is done, and where the reader stopped. One
 * query besides what the process remembers. Refuses with `not-found`, `enrolment-not-open` or `enrolment-closed`.
 */
export async function getLesson(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: { enrolmentId: string; lessonId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<LessonPage> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await readStanding(db, actor, enrolmentId, lessonId);
  if (!row) throw new Refusal('not-found');
  const decision = mayFollow(row, now, timeZone);
  if (!decision.allowed) throw new Refusal(decision.reason);
  const version = await readPublishedVersion(db, organizationId, row.versionId);
  const lesson = version.lessons.get(lessonId);
  const html = lesson && (await readLessonHtml(db, organizationId, version.id, lessonId));
  if (!lesson || html === undefined || html === null) throw new Refusal('not-found');
  const done = new Set(row.completed);
  const progress = progressOf(version.outline, done);
  const order = [...version.lessons.keys()];
  const place = lesson.position;
  return {
    courseTitle: version.title,
    language: version.programme.language,
    lesson: {
      id: lessonId,
      title: lesson.title,
      minutes: lesson.minutes,
      html,
      position: row.position ?? 0,
      savedAt: row.savedAt?.toISOString() ?? null,
    },
    outline: version.outline.modules.map(({ id, title, lessons }) => ({
      id,
      title,
      lessons: lessons.map((one) => ({
        id: one.id,
        title: one.title,
        minutes: one.minutes,
        done: done.has(one.id),
      })),
    })),
    previousId: order[place - 1] ?? null,
    nextId: order[place + 1] ?? null,
    percent: progress.percent,
    minutesLeft: progress.minutesLeft,
    lessonsLeft: progress.lessonsTotal - progress.lessonsDone,
    completed: row.completedAt !== null,
    certificateId: row.certificateId,
  };
}

async function readStanding(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  enrolmentId: string,
  lessonId: string,
): Promise<Row | undefined> {
  const rows = await queryRaw<Row>(
    tx,
    sql`SELECT e."versionId", to_char(e."opensOn", 'YYYY-MM-DD') AS "opensOn", to_char(e."closesOn", 'YYYY-MM-DD') AS "closesOn",
          e."completedAt", c."id" AS "certificateId", r."position", d."savedAt", d."completed"
        FROM "Enrolment" e
        LEFT JOIN "Certificate" c ON c."organizationId" = e."organizationId" AND c."enrolmentId" = e."id"
        LEFT JOIN "LessonReading" r ON r."organizationId" = e."organizationId" AND r."enrolmentId" = e."id" AND r."lessonId" = ${lessonId}::uuid
        LEFT JOIN LATERAL (
          SELECT json_agg(l."lessonId") AS "completed", max(l."recordedAt") FILTER (WHERE l."lessonId" = ${lessonId}::uuid) AS "savedAt"
          FROM "LessonCompletion" l WHERE l."organizationId" = e."organizationId" AND l."enrolmentId" = e."id"
        ) d ON true
        WHERE e."organizationId" = ${organizationId}::uuid AND e."id" = ${enrolmentId}::uuid
          AND e."membershipId" = ${membershipId}::uuid AND e."withdrawnAt" IS NULL`,
  );
  return rows[0];
}
