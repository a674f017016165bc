import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { Page, PageQuery } from '~/domain/page-query';
import { isDocumentKind, type DocumentKind } from '~/domain/proof/document-kinds';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type IssuedDocument = {
  id: string;
  kind: DocumentKind;
  version: number;
  enrolmentId: string | null;
  sessionId: string | null;
  fileName: string;
  sha256: string;
  bytes: number;
  issuedAt: Date;
  replacesId: string | null;
};

/**
 * What was issued of an order, replaced versions included, latest first. Refuses with `not-allowed`, `not-found` and
 * `cursor-invalid`.
 */
export async function listIssuedDocuments(
  actor: ActorOf<'member'>,
  { orderId, limit, after }: PageQuery & { orderId: string },
): Promise<Page<IssuedDocument>> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeInstantCursor(after);
  const order = await forOrganization(organizationId).trainingOrder.findUnique({
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      documents: {
        where: from
          ? { OR: [{ issuedAt: { lt: from.instant } }, { issuedAt: from.instant, id: { lt: from.id } }] }
          : {},
        orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
        take: limit + 1,
        select: {
          ...{ id: true, kind: true, version: true, enrolmentId: true, sessionId: true, fileName: true },
          ...{ sha256: true, bytes: true, issuedAt: true, replacesId: true },
        },
      },
    },
  });
  if (!order) throw new Refusal('not-found');
  const rows = order.documents;
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null;
  const items = rows
    .slice(0, limit)
    .flatMap(({ kind, ...row }) => (isDocumentKind(kind) ? [{ ...row, kind }] : []));
  return { items, next };
}
