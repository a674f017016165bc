import type { ActorOf } from '~/domain/actor';
import { listFaultsInput } from '~/domain/attendance/fault-inputs';
import type { AddressQuery } from '~/domain/lifecycle/operator-inputs';
import type { Page } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { acrossOrganizations } from '~/platform/tenancy.server';
import { faultFields, faultLine, type FaultLine } from '~/records/attendance/fault-line.server';

export type ReportedFault = FaultLine & { organization: { id: string; name: string } };

const perPage = 50;

/**
 * Faults of all organizations: those unanswered with the first deadline first, so that overdue ones lead; `closed`,
 * those answered, the latest first. Refuses with `cursor-invalid`.
 */
export async function listReportedFaults(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
  { now }: { now: Date },
): Promise<Page<ReportedFault>> {
  const { closed, after } = listFaultsInput.parse(query);
  const database = acrossOrganizations('the faults reported anywhere, for operators');
  const from = decodeInstantCursor(after);
  const rows = await database.faultReport.findMany({
    where: closed ? closedAfter(from) : openAfter(from),
    orderBy: closed ? [{ closedAt: 'desc' }, { id: 'desc' }] : [{ deadlineAt: 'asc' }, { id: 'asc' }],
    take: perPage + 1,
    select: { ...faultFields, organizationId: true },
  });
  const items = rows.slice(0, perPage);
  const organizations = await database.organization.findMany({
    where: { id: { in: [...new Set(items.map(({ organizationId }) => organizationId))] } },
    select: { id: true, name: true },
  });
  const names = new Map(organizations.map(({ id, name }) => [id, name]));
  const last = items.at(-1);
  const lastAt = last && (closed ? (last.closedAt ?? now) : last.deadlineAt);
  return {
    items: items.map(({ organizationId, ...row }) => ({
      ...faultLine(row, now),
      organization: { id: organizationId, name: names.get(organizationId) ?? '' },
    })),
    next: rows.length > perPage && last && lastAt ? encodeCursor(lastAt.toISOString(), last.id) : null,
  };
}

type From = { instant: Date; id: string } | null;

const openAfter = (from: From) => ({
  closedAt: null,
  ...(from && {
    OR: [{ deadlineAt: { gt: from.instant } }, { deadlineAt: from.instant, id: { gt: from.id } }],
  }),
});

const closedAfter = (from: From) => ({
  closedAt: { not: null },
  ...(from && {
    OR: [{ closedAt: { lt: from.instant } }, { closedAt: from.instant, id: { lt: from.id } }],
  }),
});
