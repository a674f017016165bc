import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { endOfDay } from '~/domain/calendar';
import { missingParticulars, missingStatements } from '~/domain/funding/convention-gaps';
import { orderContentHash } from '~/domain/funding/content-hash';
import { orderDraftSchema, type OrderContent } from '~/domain/funding/order-content';
import type { offerOrderInput } from '~/domain/funding/order-form';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { translator, type Language } from '~/locales/translator';
import { requireFeature } from '~/records/billing/require-feature.server';
import { freezeOrderContent } from '~/records/funding/freeze-order-content.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { setFundingAgenda } from '~/records/funding/set-funding-agenda.server';
import { tellOrderOffer } from '~/records/funding/tell-order-offer.server';
import { writeOrderVersion } from '~/records/funding/write-order-version.server';
import { readPublishedVersion } from '~/records/learning/read-published-version.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Offers what is written of an order to the client's contact, by e-mail: frozen, hashed (K01), with the terms of sale
 * in force (K02). What was accepted before stays in force until this is. Refuses with `not-allowed`, `not-found`,
 * `feature-not-in-plan`, `order-cancelled`, `order-offered`, `order-unchanged`, `order-contact-missing`,
 * `places-below-taken`, `statements-missing` (F4) and `provider-incomplete` naming what lacks, and whatever
 * `orderProblems` finds.
 */
export async function offerOrder(
  actor: ActorOf<'member'>,
  { orderId, reason }: z.output<typeof offerOrderInput>,
  { now, language }: { now: Date; language: Language },
): Promise<{ versionId: string; contentHash: string }> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    if (order.offeredAt) throw new Refusal('order-offered');
    if (order.draft === null) throw new Refusal('order-unchanged');
    const content = await freezeOrderContent(tx, organizationId, order, orderDraftSchema.parse(order.draft));
    const { contact } = content;
    if (!contact) throw new Refusal('order-contact-missing');
    const taken = await tx.orderParticipant.count({ where: { organizationId, orderId, leftAt: null } });
    if (taken > content.places) throw new Refusal('places-below-taken', { taken });
    await refuseIncomplete(tx, organizationId, content, language);
    await refuseUnchanged(tx, organizationId, order.versionId, content);
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
  });
}

async function refuseIncomplete(
  tx: Tx,
  organizationId: string,
  content: OrderContent,
  language: Language,
): Promise<void> {
  const t = translator(language, 'orders');
  const lacking = missingParticulars(content.provider);
  if (lacking.length > 0) {
    throw new Refusal('provider-incomplete', { missing: lacking.map((one) => t(`particulars.${one}`)) });
  }
  const { programme } = await readPublishedVersion(tx, organizationId, content.course.versionId);
  const distance = content.minutes.eLearning > 0 || content.minutes.remote > 0;
  const missing = missingStatements(programme, { distance });
  if (missing.length > 0) {
    throw new Refusal('statements-missing', { missing: missing.map((one) => t(`statements.${one}`)) });
  }
}

async function refuseUnchanged(
  tx: Tx,
  organizationId: string,
  versionId: string | null,
  content: OrderContent,
): Promise<void> {
  if (!versionId) return;
  const inForce = await tx.orderVersion.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id: versionId } },
    select: { contentHash: true },
  });
  if (inForce.contentHash === orderContentHash(content)) throw new Refusal('order-unchanged');
}
