import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type CourseVersionSummary = {
  id: string;
  number: number;
  title: string;
  minutes: number;
  publishedAt: string;
  publishedBy: string | null;
  /** How many people follow it now. */
  learners: number;
  current: boolean;
};

const atOnce = 100;

/**
 * The latest hundred published versions of a course, the newest first, each with the people who follow it. Refuses
 * with `not-allowed` or `not-found`.
 */
export async function listCourseVersions(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<CourseVersionSummary[]> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true },
  });
  if (!course) throw new Refusal('not-found');
  const versions = await db.courseVersion.findMany({
    where: { organizationId, courseId },
    orderBy: { number: 'desc' },
    take: atOnce,
    select: { id: true, number: true, title: true, minutes: true, publishedAt: true, publishedBy: true },
  });
  const learners = await db.enrolment.groupBy({
    by: ['versionId'],
    where: { organizationId, courseId, withdrawnAt: null },
    _count: { _all: true },
  });
  const publishers = versions.map((version) => version.publishedBy);
  const names = await readMemberNames(db, organizationId, publishers);
  return versions.map((version) => ({
    ...version,
    publishedAt: version.publishedAt.toISOString(),
    publishedBy: names.get(version.publishedBy ?? '') ?? null,
    learners: learners.find((row) => row.versionId === version.id)?._count._all ?? 0,
    current: version.id === course.currentVersionId,
  }));
}
