import { firstSessionStart, orderEnd } from '~/domain/funding/order-moments';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { Tx } from '~/platform/tenancy.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';

/**
 * After something was learnt of an OPCO: its invoices are looked at now, the reminders of a missing agreement too while
 * the training has not begun, and an order that is over is settled anew.
 */
export async function refreshOrderAgenda(
  tx: Tx,
  organizationId: string,
  orderId: string,
  facts: OrderFacts | null,
  now: Date,
): Promise<void> {
  if (!facts) return;
  const note = (kind: 'remind' | 'invoice' | 'settle', dueAt: Date | null) =>
    setFundingAgenda(tx, organizationId, { kind, subjectId: orderId, dueAt });
  const ends = orderEnd(facts);
  await note('remind', now < firstSessionStart(facts) ? now : null);
  await note('invoice', now);
  await note('settle', ends > now ? ends : now);
}
