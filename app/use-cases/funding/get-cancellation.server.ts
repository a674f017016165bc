import { dayFromDatabase } from '~/domain/calendar';
import {
  cancellationOf,
  type CancellationDecision,
  type CancellationSide,
} from '~/domain/funding/order-cancellation';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { requireOrderActor, requireShownTo, type OrderActor } from '~/records/funding/open-order-for.server';
import { readCancellable } from '~/records/funding/read-cancellable.server';
import { readPaidForOrder } from '~/records/funding/read-paid-for-order.server';
import { readSaleSettings } from '~/records/sales/read-sale-settings.server';

export type CancellationPreview = {
  orderId: string;
  number: string;
  title: string;
  startsOn: string;
  currency: string;
  /** Who asks. */
  side: CancellationSide;
  /** Paid by the client and not given back, in cents with VAT: it comes back. */
  paidCents: number;
  /** Whether VAT is charged on an indemnity (F1). */
  indemnityTaxed: boolean;
  decision: CancellationDecision;
};

/** What ending an order would cost whoever asks, now. Refuses with `not-allowed`, `not-found` and `order-cancelled`. */
export async function getCancellation(
  actor: OrderActor,
  { orderId }: { orderId: string },
  { now }: { now: Date },
): Promise<CancellationPreview> {
  requireOrderActor(actor);
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const order = await db.trainingOrder.findUnique({
    relationLoadStrategy: 'join',
    where: { organizationId_id: { organizationId, id: orderId } },
    select: {
      ...{ number: true, title: true, startsOn: true, currency: true, clientId: true, status: true },
      ...{ versionId: true, client: { select: { organization: { select: { timeZone: true } } } } },
    },
  });
  if (!order) throw new Refusal('not-found');
  requireShownTo(actor, order);
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  const startsOn = dayFromDatabase(order.startsOn);
  const { timeZone } = order.client.organization;
  const facts = await readCancellable(db, organizationId, { versionId: order.versionId, startsOn, timeZone });
  const { settings } = await readSaleSettings(db, organizationId);
  const side = actor.kind === 'member' ? 'organization' : 'client';
  return {
    ...{ orderId, number: order.number, title: order.title, startsOn, currency: order.currency },
    ...{ side, paidCents: await readPaidForOrder(db, organizationId, orderId) },
    indemnityTaxed: settings.indemnityTaxed,
    decision: cancellationOf(facts, side, now),
  };
}
