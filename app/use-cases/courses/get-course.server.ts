import type { ActorOf } from '~/domain/actor';
import type { DraftOutline, Programme } from '~/domain/courses/course-content';
import { courseLanguages } from '~/domain/courses/course-content';
import { courseStatus } from '~/domain/courses/course-status';
import type { CourseStatus } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readDraftOutline } from '~/records/courses/read-draft-outline.server';

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
  createdAt: string;
  updatedAt: string;
  archivedAt: string | null;
};

/** The working copy of a course with its outline, without the texts. Refuses with `not-allowed` or `not-found`. */
export async function getCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<CourseDetails> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: {
      id: true,
      title: true,
      language: true,
      objectives: true,
      audience: true,
      prerequisites: true,
      pedagogicalAssistance: true,
      technicalAssistance: true,
      evaluation: true,
      coverFileId: true,
      createdAt: true,
      updatedAt: true,
      archivedAt: true,
      currentVersionId: true,
      currentVersion: { select: { id: true, number: true, publishedAt: true } },
    },
  });
  if (!course) throw new Refusal('not-found');
  const { id, title, createdAt, updatedAt, archivedAt, currentVersionId, currentVersion, ...programme } =
    course;
  return {
    id,
    title,
    status: courseStatus({ archivedAt, currentVersionId }),
    programme: {
      ...programme,
      language: courseLanguages.find((known) => known === programme.language) ?? 'fr',
    },
    outline: await readDraftOutline(db, organizationId, courseId),
    version: currentVersion && { ...currentVersion, publishedAt: currentVersion.publishedAt.toISOString() },
    changed: currentVersion !== null && updatedAt > currentVersion.publishedAt,
    learners: await db.enrolment.count({ where: { organizationId, courseId, withdrawnAt: null } }),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
    archivedAt: archivedAt?.toISOString() ?? null,
  };
}
