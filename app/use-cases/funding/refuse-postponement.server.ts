import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { refusePostponementInput } from '~/domain/funding/cancellation-inputs';
import { isUnanswered } from '~/domain/funding/postponement';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { orderActorName } from '~/records/funding/order-actor-name.server';
import { readPostponement } from '~/records/funding/read-postponement.server';
import { tellOrderNews } from '~/records/funding/tell-order-news.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * Refuses a client other dates (K30): the order stays as it is, and whoever asked is told why. Refuses with
 * `not-allowed`, `not-found`, `order-cancelled`, and `postponement-answered` where it was answered or asked anew.
 */
export async function refusePostponement(
  actor: ActorOf<'member'>,
  { orderId, requestId, reason }: z.output<typeof refusePostponementInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const asked = await readPostponement(tx, organizationId, orderId);
    if (asked?.requestId !== requestId || !isUnanswered(asked)) throw new Refusal('postponement-answered');
    const fact = { kind: 'postponement-refused' as const, payload: { requestId, reason, by } };
    await appendOrderEvidence(tx, organizationId, orderId, { ...fact, source: 'workspace' }, now);
    const who = await orderActorName(tx, actor);
    const news = { what: 'postponement-refused' as const, who, reason, key: requestId };
    await tellOrderNews(tx, organizationId, orderId, { ...news, to: 'client', alsoTo: asked.by });
    const subject = { kind: 'order', id: orderId, name: order.number };
    const act = { action: 'order.postponement-refused', subject, details: { reason } };
    await appendAuditEntry(tx, organizationId, actor, act, now);
  });
}
