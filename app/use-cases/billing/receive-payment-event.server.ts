import type { PaymentEvent } from '~/domain/billing/payment';
import { forAccounts } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/**
 * Keeps a signed event of the payment vendor under its id, once, and hands it to the worker in the same transaction.
 * The vendor sends events twice, late and in any order: only which object it is about is kept, and the worker fetches
 * that object again. Returns whether it is new. The moment it came is real time, like the vendor's.
 */
export async function receivePaymentEvent(event: PaymentEvent): Promise<{ isNew: boolean }> {
  const { id, type, objectId, objectKind, livemode } = event;
  return inTransaction(forAccounts(), async (tx) => {
    const { count } = await tx.webhookEvent.createMany({
      data: [
        { id, vendor: 'stripe', type, payload: { objectId, objectKind, livemode }, receivedAt: new Date() },
      ],
      skipDuplicates: true,
    });
    if (count === 0) return { isNew: false };
    await appendOutboxMessages(tx, [
      {
        kind: 'work',
        name: 'process-webhook',
        values: { eventId: id },
        deliveryKey: `webhook:${id}`,
        organizationId: null,
      },
    ]);
    return { isNew: true };
  });
}
