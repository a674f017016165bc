import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { endOfDay } from '~/domain/calendar';
import { offerLacks } from '~/domain/funding/convention-gaps';
import { orderContentHash } from '~/domain/funding/content-hash';
import { orderDraftSchema, type OrderContent } from '~/domain/funding/order-content';
import type { grantPostponementInput } from '~/domain/funding/cancellation-inputs';
import type { offerOrderInput } from '~/domain/funding/order-form';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { translator, type Language } from '~/locales/translator';
import { requireFeature } from '~/records/billing/require-feature.server';
import { draftPostponement } from '~/records/funding/draft-postponement.server';
import { freezeOrderContent } from '~/records/funding/freeze-order-content.server';
import { lockOrder, type LockedOrder } from '~/records/funding/lock-order.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { readOrderContent, type OrderVersionInForce } from '~/records/funding/read-order-content.server';
import { tellOrderOffer } from '~/records/funding/tell-order-offer.server';
import { writeOrderVersion } from '~/records/funding/write-order-version.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Offers what is written of an order to the client's contact, by e-mail: frozen, hashed (K01), with the terms of sale
 * in force (K02). What was accepted before stays in force until this is. Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `order-cancelled`, `order-offered`, `order-unchanged`, `order-contact-missing`,
 * `client-archived`, `contact-archived`, `places-below-taken`, `statements-missing` (F4), `provider-incomplete` naming
 * what lacks, `sale-terms-missing` (K02), and as `freezeOrderContent` does.
 */
export async function offerOrder(
  actor: ActorOf<'member'>,
  { orderId, reason }: z.output<typeof offerOrderInput>,
  { now, language }: { now: Date; language: Language },
): Promise<{ versionId: string; contentHash: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    return offerLocked(tx, actor, order, reason, { now, language });
  });
}

/**
 * Answers a client's postponement by an amendment (K30): what is in force, or what is written of an amendment already,
 * with other days, and half-days that begin when they are said to and last as long as before; it is offered at once,
 * and they move as the client accepts it. Refuses as {@link offerOrder}, and with `postponement-answered`,
 * `postponement-stale`, `postponement-lived`, `postponement-past`, `postponement-overlaps`, `postponement-shared`,
 * `half-day-signed`, and `postponement-outside-agreement` unless it is said that the OPCO is asked.
 */
export async function grantPostponement(
  actor: ActorOf<'member'>,
  { orderId, ...input }: z.output<typeof grantPostponementInput> & { orderId: string },
  { now, language }: { now: Date; language: Language },
): Promise<{ versionId: string; contentHash: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    const { draft, contactId } = await draftPostponement(tx, organizationId, order, input, now);
    const written = await tx.trainingOrder.update({
      where: { organizationId_id: { organizationId, id: orderId } },
      data: { draft: toJson(draft), contactId, revision: { increment: 1 }, savedAt: now },
      select: { draft: true, contactId: true },
    });
    return offerLocked(tx, actor, { ...order, ...written }, input.reason, { now, language });
  });
}

async function offerLocked(
  tx: Tx,
  actor: ActorOf<'member'>,
  order: LockedOrder,
  reason: string,
  { now, language }: { now: Date; language: Language },
): Promise<{ versionId: string; contentHash: string }> {
  const { organizationId, membershipId: by } = actor;
  const { id: orderId } = order;
  if (order.status === 'cancelled') throw new Refusal('order-cancelled');
  if (order.offeredAt) throw new Refusal('order-offered');
  if (order.draft === null) throw new Refusal('order-unchanged');
  const inForce = order.versionId ? await readOrderContent(tx, organizationId, order.versionId) : null;
  const draft = orderDraftSchema.parse(order.draft);
  const when = { now, inForce: inForce?.content.sessionIds ?? [] };
  const content = await freezeOrderContent(tx, organizationId, order, draft, when);
  const { contact } = content;
  if (!contact) throw new Refusal('order-contact-missing');
  const taken = await tx.orderParticipant.count({ where: { organizationId, orderId, leftAt: null } });
  if (taken > content.places) throw new Refusal('places-below-taken', { taken });
  await refuseIncomplete(tx, organizationId, content, language);
  if (inForce && isSame(inForce, content)) throw new Refusal('order-unchanged');
  const version = await writeOrderVersion(
    tx,
    organizationId,
    orderId,
    { content, reason, by, source: 'workspace' },
    now,
  );
  await tx.trainingOrder.update({
    where: { organizationId_id: { organizationId, id: orderId } },
    data: { offeredAt: now, ...(order.versionId === null && { status: 'offered' }) },
    select: { id: true },
  });
  if (order.versionId === null && content.expiresOn) {
    const dueAt = endOfDay(content.expiresOn, content.timeZone);
    await setFundingAgenda(tx, organizationId, { kind: 'remind', subjectId: orderId, dueAt });
  }
  await tellOrderOffer(tx, organizationId, orderId, { version, content, amends: order.versionId !== null });
  const subject = { kind: 'order', id: orderId, name: order.number };
  const act = { action: 'order.offered', subject, details: { to: contact.name, version: version.number } };
  await appendAuditEntry(tx, organizationId, actor, act, now);
  return { versionId: version.id, contentHash: version.contentHash };
}

/** Whether an amendment changes nothing but until when it may be accepted. */
const isSame = ({ contentHash, content: { expiresOn } }: OrderVersionInForce, content: OrderContent) =>
  contentHash === orderContentHash({ ...content, expiresOn });

async function refuseIncomplete(
  tx: Tx,
  organizationId: string,
  content: OrderContent,
  language: Language,
): Promise<void> {
  const { programme } = await readPublishedVersion(tx, organizationId, content.course.versionId);
  const distance = content.minutes.eLearning > 0 || content.minutes.remote > 0;
  const terms = content.terms !== null;
  const lacks = offerLacks({ provider: content.provider, programme, distance, terms });
  const t = translator(language, 'orders');
  if (lacks.provider.length > 0) {
    throw new Refusal('provider-incomplete', {
      missing: lacks.provider.map((one) => t(`particulars.${one}`)),
    });
  }
  if (lacks.programme.length > 0) {
    throw new Refusal('statements-missing', {
      missing: lacks.programme.map((one) => t(`statements.${one}`)),
    });
  }
  if (lacks.terms) throw new Refusal('sale-terms-missing');
}
