import type { ActorOf } from '~/domain/actor';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';
import { outboxLine, outboxLineSelect, type OutboxLine } from '~/records/lifecycle/outbox-line.server';

/** One message of the outbox, without what it says. Refuses with `not-found`. */
export async function getOutboxMessage(
  _actor: ActorOf<'operator'>,
  { messageId }: { messageId: string },
): Promise<OutboxLine> {
  if (!idSchema.safeParse(messageId).success) throw new Refusal('not-found');
  const row = await forAccounts().outboxMessage.findUnique({
    where: { id: messageId },
    select: outboxLineSelect,
  });
  if (!row) throw new Refusal('not-found');
  return outboxLine(row);
}
