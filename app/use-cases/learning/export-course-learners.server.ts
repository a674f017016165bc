import type { ActorOf } from '~/domain/actor';
import { listCourseLearnersInput, type ListCourseLearnersInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { findCourseLearners, type CourseLearner } from '~/records/learning/find-course-learners.server';

/** Every learner of a course that a list's filters let through, a page at a time. Refuses with `not-allowed`. */
export async function* exportCourseLearners(
  actor: ActorOf<'member'>,
  input: ListCourseLearnersInput,
  { now }: { now: Date },
): AsyncGenerator<CourseLearner[]> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const query = { ...listCourseLearnersInput.parse(input), limit: 500 };
  const db = forOrganization(organizationId);
  let after: string | undefined;
  do {
    const page = await findCourseLearners(db, organizationId, { ...query, after }, now);
    yield page.items;
    after = page.next ?? undefined;
  } while (after);
}
