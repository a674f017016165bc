import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { enrolmentDays } from '~/records/learning/create-enrolments.server';

/** The days on which an enrolment gives access, and whose it is. Refuses with `not-allowed` or `not-found`. */
export async function getEnrolmentWindow(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
): Promise<{
  id: string;
  name: string;
  courseTitle: string;
  opensOn: string | null;
  closesOn: string | null;
}> {
  if (!can(actor, 'enrolments.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const row = await forOrganization(organizationId).enrolment.findUnique({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    select: {
      opensOn: true,
      closesOn: true,
      version: { select: { title: true } },
      membership: { select: { firstName: true, lastName: true } },
    },
  });
  if (!row) throw new Refusal('not-found');
  const { firstName, lastName } = row.membership;
  return {
    id: enrolmentId,
    name: `${firstName} ${lastName}`,
    courseTitle: row.version.title,
    ...enrolmentDays(row),
  };
}
