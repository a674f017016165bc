import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { faultFields, faultLine, type FaultLine } from '~/records/attendance/fault-line.server';

export type FaultForOperator = FaultLine & {
  organization: { id: string; name: string };
  by: string;
  role: string;
  sessionId: string | null;
  outage: { id: string; title: string } | null;
};

/** One report as operators read it. Refuses with `not-found`. */
export async function getReportedFault(
  _actor: ActorOf<'operator'>,
  { organizationId, faultId }: { organizationId: string; faultId: string },
  { now }: { now: Date },
): Promise<FaultForOperator> {
  const database = forOrganization(organizationId);
  const row = await database.faultReport.findUnique({
    where: { organizationId_id: { organizationId, id: faultId } },
    select: {
      ...{ ...faultFields, sessionId: true, outageId: true },
      membership: { select: { firstName: true, lastName: true, role: true } },
    },
  });
  if (!row) throw new Refusal('not-found');
  const { membership, sessionId, outageId, ...fault } = row;
  const organization = await database.organization.findUniqueOrThrow({
    where: { id: organizationId },
    select: { id: true, name: true },
  });
  const outage = outageId
    ? await database.outage.findUnique({ where: { id: outageId }, select: { id: true, title: true } })
    : null;
  const by = `${membership.firstName} ${membership.lastName}`;
  return { ...faultLine(fault, now), organization, by, role: membership.role, sessionId, outage };
}
