import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Asks for the next batch of organizations to be told of a maintenance. */
export async function requestMaintenanceNotices(
  tx: Tx,
  outageId: string,
  after: string | null,
): Promise<void> {
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'announce-maintenance', values: { outageId, after }, organizationId: null },
      deliveryKey: `announce-maintenance:${outageId}:${after ?? ''}`,
    },
  ]);
}
