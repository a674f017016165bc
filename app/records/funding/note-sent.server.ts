import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

type Sent = {
  /** Sent once. */
  key: string;
  kind: string;
  recipients: readonly { name: string; email: string }[];
  details?: Record<string, unknown>;
};

/** Notes that something is sent of an order, whose row is locked; false where that was sent before. */
export async function noteSent(
  tx: Tx,
  organizationId: string,
  orderId: string,
  { key, kind, recipients, details = {} }: Sent,
  now: Date,
): Promise<boolean> {
  const whom = recipients.map(({ name, email }) => ({ name, email }));
  const written = await tx.orderNotice.createMany({
    data: [
      {
        ...{ organizationId, id: createId(), orderId, key, kind, sentAt: now },
        ...{ recipients: toJson(whom), details: toJson(details) },
      },
    ],
    skipDuplicates: true,
  });
  return written.count === 1;
}
