import type { ActorOf } from '~/domain/actor';
import type { ListWholeCoursesInput } from '~/domain/courses/inputs';
import type { CourseRepresentation } from '~/domain/courses/representations';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readWholeCourses } from '~/records/courses/read-whole-courses.server';

/**
 * Courses that are not archived, in the order of their making, each with the modules and lessons of its working copy.
 * Refuses with `not-allowed` or `cursor-invalid`.
 */
export async function listWholeCourses(
  actor: ActorOf<'member'>,
  { limit, after, status }: ListWholeCoursesInput,
): Promise<Page<CourseRepresentation>> {
  if (!can(actor, 'courses.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const courses = await readWholeCourses(forOrganization(organizationId), organizationId, {
    afterId: decodeIdCursor(after),
    take: limit + 1,
    ...(status && { published: status === 'published' }),
  });
  return pageOf(courses, limit);
}
