import type { MaintenanceNotices } from '~/domain/attendance/fault-inputs';
import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Asks for the next batch of organizations to be told of a maintenance, or that it will not be. */
export async function requestMaintenanceNotices(tx: Tx, notices: MaintenanceNotices): Promise<void> {
  const { outageId, after, withdrawn } = notices;
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'announce-maintenance', values: { ...notices }, organizationId: null },
      deliveryKey: `${withdrawn ? 'withdraw' : 'announce'}-maintenance:${outageId}:${after ?? ''}`,
    },
  ]);
}
