import type { ActorOf } from '~/domain/actor';
import { listOutboxInput, type AddressQuery, type OutboxState } from '~/domain/lifecycle/operator-inputs';
import type { Page } from '~/domain/page-query';
import { decodeIdCursor, pageOf } from '~/platform/cursor.server';
import { forAccounts } from '~/platform/tenancy.server';
import { outboxLine, outboxLineSelect, type OutboxLine } from '~/records/lifecycle/outbox-line.server';

export type { OutboxLine };

const perPage = 50;

const whereState = {
  failing: { deliveredAt: null, abandonedAt: null, lastError: { not: null } },
  abandoned: { deliveredAt: null, abandonedAt: { not: null } },
  waiting: { deliveredAt: null, abandonedAt: null, lastError: null },
};

/**
 * Messages that have not been delivered, the newest first: those that fail and are tried again, those given up, or
 * those whose turn has not come. Refuses with `cursor-invalid`.
 */
export async function listOutboxMessages(
  _actor: ActorOf<'operator'>,
  query: AddressQuery,
): Promise<Page<OutboxLine> & { state: OutboxState }> {
  const { state, after } = listOutboxInput.parse(query);
  const before = decodeIdCursor(after);
  const rows = await forAccounts().outboxMessage.findMany({
    where: { ...whereState[state], ...(before && { id: { lt: before } }) },
    orderBy: { id: 'desc' },
    take: perPage + 1,
    select: outboxLineSelect,
  });
  const { items, next } = pageOf(rows, perPage);
  return { items: items.map(outboxLine), next, state };
}
