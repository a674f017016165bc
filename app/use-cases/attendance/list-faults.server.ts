import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { faultFields, faultLine, type FaultLine } from '~/records/attendance/fault-line.server';

export type OrganizationFault = FaultLine & { by: string };

const perPage = 50;

/** Every fault that the organization's people reported, the latest first. Refuses with `not-allowed` or `cursor-invalid`. */
export async function listFaults(
  actor: ActorOf<'member'>,
  { after }: { after?: string | undefined },
  { now }: { now: Date },
): Promise<Page<OrganizationFault>> {
  if (!can(actor, 'organization.settings')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeInstantCursor(after);
  const rows = await forOrganization(organizationId).faultReport.findMany({
    where: {
      organizationId,
      ...(from && {
        OR: [{ reportedAt: { lt: from.instant } }, { reportedAt: from.instant, id: { lt: from.id } }],
      }),
    },
    orderBy: [{ reportedAt: 'desc' }, { id: 'desc' }],
    take: perPage + 1,
    select: { ...faultFields, membership: { select: { firstName: true, lastName: true } } },
  });
  const items = rows.slice(0, perPage);
  const last = items.at(-1);
  return {
    items: items.map(({ membership, ...row }) => ({
      ...faultLine(row, now),
      by: `${membership.firstName} ${membership.lastName}`,
    })),
    next: rows.length > perPage && last ? encodeCursor(last.reportedAt.toISOString(), last.id) : null,
  };
}
