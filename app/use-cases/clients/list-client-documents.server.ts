import type { ActorOf } from '~/domain/actor';
import { clientDocumentKinds, type ClientDocumentKind } from '~/domain/clients/client-documents';
import type { Page, PageQuery } from '~/domain/page-query';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type ClientDocument = {
  id: string;
  kind: ClientDocumentKind;
  version: number;
  orderNumber: string;
  orderTitle: string;
  person: string | null;
  issuedAt: Date;
  bytes: number;
};

/** A page of what was issued of a client's orders, the latest first, each version on a line of its own. Refuses with `cursor-invalid`. */
export async function listClientDocuments(
  actor: ActorOf<'client-contact'>,
  { limit, after }: PageQuery,
): Promise<Page<ClientDocument>> {
  const { organizationId, clientId } = actor;
  const db = forOrganization(organizationId);
  const before = decodeInstantCursor(after);
  const rows = await db.issuedDocument.findMany({
    where: {
      organizationId,
      kind: { in: [...clientDocumentKinds] },
      order: { organizationId, clientId },
      ...(before && {
        OR: [{ issuedAt: { lt: before.instant } }, { issuedAt: before.instant, id: { lt: before.id } }],
      }),
    },
    orderBy: [{ issuedAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: {
      ...{ id: true, kind: true, version: true, enrolmentId: true, issuedAt: true, bytes: true },
      order: { select: { number: true, title: true } },
    },
  });
  const shown = rows.slice(0, limit);
  const enrolmentIds = [...new Set(shown.flatMap(({ enrolmentId }) => enrolmentId ?? []))];
  const people =
    enrolmentIds.length === 0
      ? []
      : await db.enrolment.findMany({
          where: { organizationId, id: { in: enrolmentIds } },
          select: { id: true, membership: { select: { firstName: true, lastName: true } } },
        });
  const nameOf = new Map(
    people.map(({ id, membership: { firstName, lastName } }) => [id, `${firstName} ${lastName}`]),
  );
  const items = shown.map(({ kind, enrolmentId, order, ...document }) => ({
    ...document,
    kind: kind as ClientDocumentKind,
    orderNumber: order.number,
    orderTitle: order.title,
    person: enrolmentId ? (nameOf.get(enrolmentId) ?? null) : null,
  }));
  const last = items.at(-1);
  const next = rows.length > limit && last ? encodeCursor(last.issuedAt.toISOString(), last.id) : null;
  return { items, next };
}
