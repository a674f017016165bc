import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { askPlacesInput } from '~/domain/funding/people-inputs';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';

/** A client asks for more places than its order holds: the organization is told, and may offer an amendment. Refuses with `not-found` and `order-cancelled`. */
export async function askPlaces(
  actor: ActorOf<'client-contact'>,
  { orderId, places, reason }: z.output<typeof askPlacesInput>,
  { now }: { now: Date },
): Promise<void> {
  const { organizationId, contactId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openOrderFor(tx, actor, orderId);
    const payload = { places, reason, by };
    const fact = { kind: 'places-asked' as const, payload, source: 'client' as const };
    const { id: key } = await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const { firstName, lastName } = await tx.clientContact.findUniqueOrThrow({
      where: { organizationId_id: { organizationId, id: by } },
      select: { firstName: true, lastName: true },
    });
    const who = `${firstName} ${lastName}`;
    const told = [String(places), reason].filter(Boolean).join(' : ');
    await tellOrderNews(tx, organizationId, orderId, {
      ...{ what: 'places-asked', who, reason: told, key, to: 'organization' },
    });
  });
}
