import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readEnrolment, type EnrolmentSheet } from '~/records/learning/read-enrolments.server';

/** One enrolment with its lessons: one's own, or anyone's with `enrolments.read`. Refuses with `not-found`. */
export async function getEnrolment(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
): Promise<EnrolmentSheet> {
  const { organizationId } = actor;
  const sheet = await readEnrolment(forOrganization(organizationId), organizationId, enrolmentId);
  if (!sheet) throw new Refusal('not-found');
  if (sheet.memberId !== actor.membershipId && !can(actor, 'enrolments.read')) throw new Refusal('not-found');
  return sheet;
}
