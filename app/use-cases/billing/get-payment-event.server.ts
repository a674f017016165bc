import type { ActorOf } from '~/domain/actor';
import { Refusal } from '~/domain/refusal';
import { forAccounts } from '~/platform/tenancy.server';

/** An event of the payment vendor as it was kept, with what became of it. Refuses with `not-found`. */
export async function getPaymentEvent(_actor: ActorOf<'operator'>, { eventId }: { eventId: string }) {
  const event = await forAccounts().webhookEvent.findUnique({ where: { id: eventId } });
  if (!event) throw new Refusal('not-found');
  const { payload, receivedAt, processedAt, ...kept } = event;
  const { objectId } = payload as { objectId?: string | null };
  return {
    ...kept,
    objectId: objectId ?? null,
    receivedAt: receivedAt.toISOString(),
    processedAt: processedAt?.toISOString() ?? null,
  };
}

export type PaymentEventDetail = Awaited<ReturnType<typeof getPaymentEvent>>;
