import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { listOrderSheetsInput } from '~/domain/funding/order-inputs';
import type { OrderSheet } from '~/domain/funding/order-representation';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';
import { readOrderSheets } from '~/records/funding/read-order-sheets.server';

/** Orders, latest first, of one client where named (api.md). Refuses with `not-allowed` and `cursor-invalid`. */
export async function listOrderSheets(
  actor: ActorOf<'member'>,
  { clientId, limit, after }: z.output<typeof listOrderSheetsInput>,
  { now }: { now: Date },
): Promise<Page<OrderSheet>> {
  if (!can(actor, 'orders.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const from = decodeInstantCursor(after);
  const db = forOrganization(organizationId);
  const rows = await db.trainingOrder.findMany({
    where: {
      organizationId,
      ...(clientId && { clientId }),
      ...(from && {
        OR: [{ createdAt: { lt: from.instant } }, { createdAt: from.instant, id: { lt: from.id } }],
      }),
    },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: limit + 1,
    select: { id: true, createdAt: true },
  });
  const ids = rows.slice(0, limit).map(({ id }) => id);
  const last = rows[limit - 1];
  const next = rows.length > limit && last ? encodeCursor(last.createdAt.toISOString(), last.id) : null;
  return { items: await readOrderSheets(db, organizationId, ids, now), next };
}
