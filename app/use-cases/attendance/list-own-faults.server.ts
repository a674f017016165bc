import type { ActorOf } from '~/domain/actor';
import { forOrganization } from '~/platform/tenancy.server';
import { faultFields, faultLine, type FaultLine } from '~/records/attendance/fault-line.server';

export type { FaultLine };

const most = 100;

/** What the member reported in this organization and what was answered, the latest first, a hundred at most. */
export async function listOwnFaults(
  { organizationId, membershipId }: ActorOf<'member'>,
  { now }: { now: Date },
): Promise<FaultLine[]> {
  const rows = await forOrganization(organizationId).faultReport.findMany({
    where: { organizationId, membershipId },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: most,
    select: faultFields,
  });
  return rows.map((row) => faultLine(row, now));
}
