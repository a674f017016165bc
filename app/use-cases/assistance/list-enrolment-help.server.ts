import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { helpFields, helpLine, type HelpLine } from '~/records/assistance/help-line.server';

export type { HelpLine };

const most = 50;

/** What a learner asked in one course, the latest first, fifty at most. One query. Refuses with `not-allowed`. */
export async function listEnrolmentHelp(
  actor: ActorOf<'member'>,
  { enrolmentId }: { enrolmentId: string },
  { now }: { now: Date },
): Promise<HelpLine[]> {
  if (!can(actor, 'help.answer')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const rows = await forOrganization(organizationId).helpRequest.findMany({
    where: { organizationId, enrolmentId },
    orderBy: [{ askedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: helpFields,
  });
  return rows.map((row) => helpLine(row, '', now));
}
