import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { Page, PageQuery } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { visitFields, visitIn, type AuditVisitLine } from '~/records/proof/audit-visits.server';

export type { AuditVisitLine };

export type AuditVisits = Page<AuditVisitLine> & { label: string; count: number };

/**
 * A page of what was done by an audit link, the latest first, with how much it was in all. Refuses with `not-allowed`,
 * `not-found` and `cursor-invalid`.
 */
export async function listAuditVisits(
  actor: ActorOf<'member'>,
  { orderId, linkId, limit, after }: PageQuery & { orderId: string; linkId: string },
): Promise<AuditVisits> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const before = decodeInstantCursor(after);
  const link = await db.auditLink.findFirst({
    where: { organizationId, orderId, id: linkId },
    select: {
      ...{ label: true, _count: { select: { visits: true } } },
      visits: {
        where: before
          ? {
              OR: [
                { visitedAt: { lt: before.instant } },
                { visitedAt: before.instant, id: { lt: before.id } },
              ],
            }
          : {},
        orderBy: [{ visitedAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
        select: visitFields,
      },
    },
  });
  if (!link) throw new Refusal('not-found');
  const items = link.visits.slice(0, limit).map(visitIn);
  const last = items.at(-1);
  const next = link.visits.length > limit && last ? encodeCursor(last.visitedAt, last.id) : null;
  return { label: link.label, count: link._count.visits, items, next };
}
