import type { ActorOf } from '~/domain/actor';
import type { DraftOutline, Programme } from '~/domain/courses/course-content';
import { courseLanguages } from '~/domain/courses/course-content';
import { draftLesson, saidConditions } from '~/domain/courses/draft-outline';
import { pathOrders } from '~/domain/courses/path-conditions';
import { courseStatus } from '~/domain/courses/course-status';
import type { CourseStatus } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { queryRaw, sql } from '~/platform/raw-sql.server';
import { forOrganization } from '~/platform/tenancy.server';

export type CourseDetails = {
  id: string;
  title: string;
  status: CourseStatus;
  programme: Programme;
  outline: DraftOutline;
  /** The current version, or null before the first publication. */
  version: { id: string; number: number; publishedAt: string } | null;
  /** Changed since that version. */
  changed: boolean;
  learners: number;
  /** Whether new courses may be started from it. */
  template: boolean;
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
};

type Row = Omit<Programme, 'language' | 'assistanceHours'> & {
  assistanceHours: number | null;
  pathOrder: string;
  isTemplate: boolean;
  id: string;
  title: string;
  language: string;
  createdAt: Date;
  updatedAt: Date;
  archivedAt: Date | null;
  currentVersionId: string | null;
  number: number | null;
  publishedAt: Date | null;
  learners: number;
  modules: {
    id: string;
    title: string;
    conditions: unknown;
    lessons: Parameters<typeof draftLesson>[0][];
  }[];
};

/**
 * The working copy of a course with its outline, without the texts; one query, since it frames every page of the
 * course. Refuses with `not-allowed` or `not-found`.
 */
export async function getCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<CourseDetails> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const course = await readCourse(actor.organizationId, courseId);
  if (!course) throw new Refusal('not-found');
  const { id, title, language, createdAt, updatedAt, archivedAt, learners, modules, ...others } = course;
  const { currentVersionId, number, publishedAt, assistanceHours, pathOrder, isTemplate, ...statements } =
    others;
  const published = currentVersionId !== null && number !== null && publishedAt !== null;
  return {
    ...{ id, title, learners },
    status: courseStatus({ archivedAt, currentVersionId }),
    template: isTemplate,
    programme: {
      ...statements,
      ...(assistanceHours !== null && { assistanceHours }),
      language: courseLanguages.find((known) => known === language) ?? 'fr',
    },
    outline: {
      order: pathOrders.find((known) => known === pathOrder) ?? 'free',
      modules: modules.map((module) => ({
        ...{ id: module.id, title: module.title, ...saidConditions(module.conditions) },
        lessons: module.lessons.map(draftLesson),
      })),
    },
    version: published ? { id: currentVersionId, number, publishedAt: publishedAt.toISOString() } : null,
    changed: published && updatedAt > publishedAt,
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}

async function readCourse(organizationId: string, courseId: string): Promise<Row | undefined> {
  const [row] = await queryRaw<Row>(
    forOrganization(organizationId),
    sql`SELECT c."id", c."title", c."language", c."objectives", c."audience", c."prerequisites",
          c."pedagogicalAssistance", c."technicalAssistance", c."evaluation", c."coverFileId", c."assistanceHours", c."pathOrder", c."isTemplate",
          c."createdAt", c."updatedAt", c."archivedAt", c."currentVersionId", v."number", v."publishedAt",
          (SELECT count(*)::int FROM "Enrolment" e
           WHERE e."organizationId" = c."organizationId" AND e."courseId" = c."id" AND e."withdrawnAt" IS NULL) AS "learners",
          (SELECT coalesce(json_agg(json_build_object('id', m."id", 'title', m."title", 'conditions', m."conditions", 'lessons', l."lessons")
                                    ORDER BY m."position", m."id"), '[]')
           FROM "CourseModule" m
           CROSS JOIN LATERAL (
             SELECT coalesce(json_agg(json_build_object('id', l."id", 'title', l."title", 'kind', l."kind", 'minutes', l."minutes",
                                                        'completion', l."completion", 'conditions', l."conditions")
                                      ORDER BY l."position", l."id"), '[]') AS "lessons"
             FROM "Lesson" l WHERE l."organizationId" = m."organizationId" AND l."moduleId" = m."id"
           ) l
           WHERE m."organizationId" = c."organizationId" AND m."courseId" = c."id") AS "modules"
        FROM "Course" c
        LEFT JOIN "CourseVersion" v ON v."organizationId" = c."organizationId" AND v."id" = c."currentVersionId"
        WHERE c."organizationId" = ${organizationId}::uuid AND c."id" = ${courseId}::uuid`,
  );
  return row;
}
