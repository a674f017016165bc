import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { deadlinesOf } from '~/domain/funding/order-deadlines';
import { confirmsFirst, isQuoteExpired } from '~/domain/funding/order-acceptance';
import type { clickAcceptanceInput } from '~/domain/funding/order-form';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import { putOrderInForce } from '~/records/funding/put-order-in-force.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

type Place = { now: Date; address: string; device: string };
type Input = z.output<typeof clickAcceptanceInput>;

/**
 * The client's first click (K01): "I accept", on exactly what was read. Refuses with `not-found` (another client's),
 * `order-not-offered`, `order-changed` where the offer is no longer what was read, and `quote-expired`.
 */
export async function acceptOrder(
  actor: ActorOf<'client-contact'>,
  input: Input,
  place: Place,
): Promise<void> {
  await inTransaction(forOrganization(actor.organizationId), async (tx) => {
    await recordClick(tx, actor, await openOffer(tx, actor, input, place.now), 'first', place);
  });
}

/**
 * The second click (K01): "I confirm", within 30 minutes of the first by the same person on the same content. The
 * version is in force from then on: its people are expected and convoked. Refuses as {@link acceptOrder}, and with
 * `first-click-missing`.
 */
export async function confirmOrder(
  actor: ActorOf<'client-contact'>,
  input: Input,
  place: Place,
): Promise<void> {
  const { now } = place;
  const { organizationId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const offer = await openOffer(tx, actor, input, now);
    const { order, pending } = offer;
    const first = await tx.orderAcceptance.findFirst({
      where: {
        ...{ organizationId, orderId: order.id, versionId: pending.id, click: 'first' },
        ...{ actorId: actor.contactId, occurredAt: { lte: now } },
      },
      orderBy: { occurredAt: 'desc' },
      select: { contentHash: true, occurredAt: true },
    });
    const clicked = first && { ...first, at: first.occurredAt };
    const confirmed =
      clicked && confirmsFirst(clicked, pending.contentHash, now, deadlinesOf(pending.content));
    if (!confirmed) throw new Refusal('first-click-missing');
    const name = await recordClick(tx, actor, offer, 'second', place);
    const { content } = pending;
    const isFirst = order.acceptedAt === null;
    const wish = {
      version: pending,
      content,
      first: isFirst,
      by: actor.contactId,
      source: 'client' as const,
    };
    await putOrderInForce(tx, organizationId, order.id, wish, now);
    const news = {
      what: 'accepted' as const,
      who: name,
      reason: '',
      key: pending.id,
      to: 'organization' as const,
    };
    await tellOrderNews(tx, organizationId, order.id, news);
    const subject = { kind: 'order', id: order.id, name: order.number };
    const details = { by: name, version: pending.number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.accepted', subject, details }, now);
  });
}

type Offer = { order: LockedOrder; pending: NonNullable<Awaited<ReturnType<typeof readPendingVersion>>> };

async function openOffer(
  tx: Tx,
  { organizationId, clientId }: ActorOf<'client-contact'>,
  { orderId, contentHash }: Input,
  now: Date,
): Promise<Offer> {
  const order = await lockOrder(tx, organizationId, orderId);
  if (order.clientId !== clientId) throw new Refusal('not-found');
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  const pending = await readPendingVersion(tx, organizationId, order);
  if (!pending) throw new Refusal('order-not-offered');
  if (pending.contentHash !== contentHash) throw new Refusal('order-changed');
  if (isQuoteExpired(pending.content.expiresOn, now, order.timeZone)) throw new Refusal('quote-expired');
  return { order, pending };
}

/** Writes a click with where it came from; returns the name of whoever clicked. */
async function recordClick(
  tx: Tx,
  { organizationId, contactId }: ActorOf<'client-contact'>,
  { order, pending }: Offer,
  click: 'first' | 'second',
  { now, address, device }: Place,
): Promise<string> {
  const { firstName, lastName } = await tx.clientContact.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: contactId } },
    select: { firstName: true, lastName: true },
  });
  const name = `${firstName} ${lastName}`;
  const { id: versionId, contentHash } = pending;
  const payload = { versionId, contentHash, address, device, by: contactId };
  const kind = click === 'first' ? ('accepted-first' as const) : ('accepted' as const);
  const evidence = await appendOrderEvidence(
    tx,
    organizationId,
    order.id,
    { kind, payload, source: 'client' },
    now,
  );
  await tx.orderAcceptance.create({
    data: {
      ...{ organizationId, id: createId(), orderId: order.id, versionId, click, contentHash },
      ...{ actorKind: 'client-contact', actorId: contactId, name, address, device },
      ...{ evidenceId: evidence.id, occurredAt: now },
    },
    select: { id: true },
  });
  return name;
}
