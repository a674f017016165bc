import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

export type RefundRequest = {
  id: string;
  invoiceId: string;
  /** The payment that is given back, in whole or in part. */
  attemptId: string;
  creditNoteId: string | null;
  cents: number;
  reason: string;
};

/** Asks the vendor, through the outbox, to give money back. */
export async function requestRefund(
  tx: Tx,
  organizationId: string,
  refund: RefundRequest,
  now: Date,
): Promise<void> {
  await tx.refund.create({
    data: { organizationId, ...refund, status: 'created', createdAt: now },
    select: { id: true },
  });
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'refund-payment', organizationId },
      values: { organizationId, refundId: refund.id },
      deliveryKey: `refund:${refund.id}`,
    },
  ]);
}
