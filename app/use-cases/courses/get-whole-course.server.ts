import type { ActorOf } from '~/domain/actor';
import type { CourseRepresentation } from '~/domain/courses/representations';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readWholeCourses } from '~/records/courses/read-whole-courses.server';

/** A course with the modules and lessons of its working copy. Refuses with `not-allowed` or `not-found`. */
export async function getWholeCourse(
  actor: ActorOf<'member'>,
  { courseId }: { courseId: string },
): Promise<CourseRepresentation> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const [course] = await readWholeCourses(forOrganization(organizationId), organizationId, {
    ids: [courseId],
  });
  if (!course) throw new Refusal('not-found');
  return course;
}
