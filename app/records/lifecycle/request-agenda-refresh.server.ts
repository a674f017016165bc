import type { Tx } from '~/platform/tenancy.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';

/** Asks for the next batch of contracts whose moments are worked out anew after a change that moves deadlines. */
export async function requestAgendaRefresh(tx: Tx, change: string, after: string | null): Promise<void> {
  await appendOutboxMessages(tx, [
    {
      ...{ kind: 'work', name: 'refresh-agendas', values: { change, after }, organizationId: null },
      deliveryKey: `refresh-agendas:${change}:${after ?? ''}`,
    },
  ]);
}
