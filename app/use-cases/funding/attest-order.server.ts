import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { agreementFileTypes, maximumAgreementBytes } from '~/domain/funding/agreement-file';
import type { attestOrderInput } from '~/domain/funding/order-form';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';
import { attestAcceptance } from '~/records/funding/attest-acceptance.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { putOrderInForce } from '~/records/funding/put-order-in-force.server';
import { readPendingVersion } from '~/records/funding/read-pending-version.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';

/**
 * A member vouches that the client accepted an offer on paper, and says how; the signed paper is kept with the order's
 * documents by its hash. Refuses with `not-allowed`, `not-found`, `feature-not-in-plan`, `order-cancelled`,
 * `order-not-offered`, `order-changed` and what a file can be refused for.
 */
export async function attestOrder(
  actor: ActorOf<'member'>,
  { orderId, contentHash, reason }: z.output<typeof attestOrderInput>,
  { now, document = null }: { now: Date; document?: IncomingFile | null },
): Promise<void> {
  if (!can(actor, 'orders.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId: by } = actor;
  const accepted = { types: agreementFileTypes, maximumBytes: maximumAgreementBytes };
  const file = document ? await receiveFile(organizationId, document, accepted) : null;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    const order = await lockOrder(tx, organizationId, orderId);
    await requireFeature(tx, organizationId, 'client-companies', now);
    if (order.status === 'cancelled') throw new Refusal('order-cancelled');
    const pending = await readPendingVersion(tx, organizationId, order);
    if (!pending) throw new Refusal('order-not-offered');
    if (pending.contentHash !== contentHash) throw new Refusal('order-changed');
    const source = 'workspace' as const;
    const about = { purpose: 'agreement-document' as const, uploadedBy: by, now };
    const kept = file && (await recordStoredFile(tx, organizationId, file, about));
    const paper = kept && { id: kept.id, sha256: file.sha256 };
    const attested = { version: pending, reason, document: paper, by, source };
    await attestAcceptance(tx, organizationId, orderId, attested, now);
    const { content } = pending;
    const wish = { version: pending, content, first: order.acceptedAt === null, by, source };
    await putOrderInForce(tx, organizationId, orderId, wish, now);
    const subject = { kind: 'order', id: orderId, name: order.number };
    const details = { reason, version: pending.number };
    await appendAuditEntry(tx, organizationId, actor, { action: 'order.attested', subject, details }, now);
  });
}
