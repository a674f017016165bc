import type { ActorOf } from '~/domain/actor';
import type { CreateCourseInput } from '~/domain/courses/inputs';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization } from '~/platform/tenancy.server';

/** Starts an empty course. Refuses with `not-allowed`. */
export async function createCourse(
  actor: ActorOf<'member'>,
  input: CreateCourseInput,
  { now }: { now: Date },
): Promise<{ id: string }> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return forOrganization(organizationId).course.create({
    data: {
      organizationId,
      id: createId(),
      title: input.title,
      language: input.language,
      createdBy: actor.membershipId,
      createdAt: now,
      updatedAt: now,
    },
    select: { id: true },
  });
}
