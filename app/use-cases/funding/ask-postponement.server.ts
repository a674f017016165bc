import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { dayIn } from '~/domain/calendar';
import { keptCancellation, type askPostponementInput } from '~/domain/funding/cancellation-inputs';
import { cancellationOf } from '~/domain/funding/order-cancellation';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { orderActorName } from '~/records/funding/order-actor-name.server';
import { readCancellable } from '~/records/funding/read-cancellable.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';

/**
 * A client asks for other dates (K30): the organization is told, with what it costs the client not to come where that is
 * late, and answers by an amendment.
 * Refuses with `not-found`, `order-cancelled`, `order-begun`, and `postponement-past` for a wished day that is not to come.
 */
export async function askPostponement(
  actor: ActorOf<'client-contact'>,
  { orderId, reason, wishedOn }: z.output<typeof askPostponementInput>,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, contactId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const decision = cancellationOf(await readCancellable(tx, organizationId, order), 'client', now);
    if (!decision.allowed) throw new Refusal('order-begun');
    const { terms } = decision;
    const { until, indemnityCents } = terms;
    if (wishedOn && wishedOn <= dayIn(now, order.timeZone))
      throw new Refusal('postponement-past', { name: order.title });
    const payload = { reason, inTime: terms.kind !== 'K12', wishedOn: wishedOn ?? null, by };
    const fact = { kind: 'postponement-asked' as const, payload, source: 'client' as const };
    const { id: key } = await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const who = await orderActorName(tx, actor);
    await tellOrderNews(tx, organizationId, orderId, {
      ...{ what: 'postponement-asked', who, reason, key, to: 'organization', wishedOn: payload.wishedOn },
      cancellation: keptCancellation.parse({ side: 'client', terms: terms.kind, until, indemnityCents }),
    });
  });
}
