import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { tellOpcoInput } from '~/domain/funding/people-inputs';
import { toldAt } from '~/domain/funding/told-at';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lookAtOrders } from '~/records/funding/look-at-orders.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { recordTold } from '~/records/funding/record-told.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { refuseDayToCome } from '~/records/sales/refuse-day-to-come.server';

/**
 * Records that the OPCO acknowledged a change of participants (K13), somebody who came or who left: the day, how, and its
 * reference; said again it corrects what was said before, which stays in the chain. Refuses with `not-allowed`,
 * `not-found`, `order-cancelled` and `sale-day-to-come`.
 */
export async function tellOpco(
  actor: ActorOf<'member'>,
  { orderId, participantId, about, on, channel, reference }: z.output<typeof tellOpcoInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const found = await tx.orderParticipant.findFirst({
      where: {
        ...{ organizationId, orderId, id: participantId },
        ...(about === 'departure' && { leftAt: { not: null } }),
      },
      select: { enrolmentId: true },
    });
    if (!found) throw new Refusal('not-found');
    refuseDayToCome(on, now, order.timeZone);
    const at = toldAt(on, now, order.timeZone);
    const telling = { who: 'opco' as const, about, participantId, at, channel, reference, by };
    await recordTold(tx, organizationId, orderId, { ...telling, source: 'workspace' }, now);
    await lookAtOrders(tx, organizationId, { enrolmentId: found.enrolmentId }, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const details = { about, on, channel, reference };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.opco-told', subject, details }, now);
  });
}
