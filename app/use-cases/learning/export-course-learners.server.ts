import type { ActorOf } from '~/domain/actor';
import { listCourseLearnersInput, type ListCourseLearnersInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { findCourseLearners, type CourseLearner } from '~/records/learning/find-course-learners.server';

/**
 * Every learner of a course that a list's filters let through, a page at a time. Refuses with `not-allowed` and
 * `not-found` before the first page.
 */
export async function exportCourseLearners(
  actor: ActorOf<'member'>,
  input: ListCourseLearnersInput,
  { now }: { now: Date },
): Promise<AsyncGenerator<CourseLearner[]>> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const query = { ...listCourseLearnersInput.parse(input), limit: 500 };
  const db = forOrganization(organizationId);
  const course = await db.course.findUnique({
    where: { organizationId_id: { organizationId, id: query.courseId } },
    select: { id: true },
  });
  if (!course) throw new Refusal('not-found');
  return pagesOf(db, organizationId, query, now);
}

async function* pagesOf(
  db: Tx,
  organizationId: string,
  query: ReturnType<typeof listCourseLearnersInput.parse>,
  now: Date,
): AsyncGenerator<CourseLearner[]> {
  let after: string | undefined;
  do {
    const page = await findCourseLearners(db, organizationId, { ...query, after }, now);
    yield page.items;
    after = page.next ?? undefined;
  } while (after);
}
