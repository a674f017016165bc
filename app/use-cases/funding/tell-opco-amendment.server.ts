import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import type { tellAmendmentInput } from '~/domain/funding/people-inputs';
import { toldAt } from '~/domain/funding/told-at';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { appendOrderEvidence } from '~/records/funding/append-order-evidence.server';
import { openOrderFor } from '~/records/funding/open-order-for.server';
import { readAmendmentToTell } from '~/records/funding/read-amendment-to-tell.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { refuseDayToCome } from '~/records/sales/refuse-day-to-come.server';

/**
 * Records that the OPCO knows of an amendment and of those before it (K32): the day, how, and its reference. Refuses
 * with `not-allowed`, `not-found`, `order-cancelled`, `sale-day-to-come` and `nothing-to-tell` where another amendment
 * came, or it was told.
 */
export async function tellOpcoAmendment(
  actor: ActorOf<'member'>,
  { orderId, versionId, on, channel, reference }: z.output<typeof tellAmendmentInput>,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await openOrderFor(tx, actor, orderId);
    const amendment = await readAmendmentToTell(tx, organizationId, orderId);
    if (amendment?.versionId !== versionId) throw new Refusal('nothing-to-tell');
    refuseDayToCome(on, now, order.timeZone);
    const at = toldAt(on, now, order.timeZone).toISOString();
    const payload = { versionId, number: amendment.number, at, channel, reference, by };
    const fact = { kind: 'opco-told-amendment' as const, payload, source: 'workspace' as const };
    await appendOrderEvidence(tx, organizationId, orderId, fact, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const details = { on, channel, reference };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.opco-told', subject, details }, now);
  });
}
