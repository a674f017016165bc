import { dayToDatabase } from '~/domain/calendar';
import { orderContentHash } from '~/domain/funding/content-hash';
import type { OrderContent } from '~/domain/funding/order-content';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import { appendOrderEvidence, type OrderSource } from '~/records/funding/append-order-evidence.server';

export type WrittenVersion = { id: string; number: number; contentHash: string };

/** Writes what is offered as the next version of an order, whose row is locked, with its line in the chain. */
export async function writeOrderVersion(
  tx: Tx,
  organizationId: string,
  orderId: string,
  {
    content,
    reason = '',
    by,
    source,
  }: { content: OrderContent; reason?: string; by: string | null; source: OrderSource },
  now: Date,
): Promise<WrittenVersion> {
  const before = await tx.orderVersion.count({ where: { organizationId, orderId } });
  const id = createId();
  const number = before + 1;
  const contentHash = orderContentHash(content);
  await tx.orderVersion.create({
    data: {
      ...{ organizationId, id, orderId, number, contentHash, reason },
      content: toJson(content),
      courseVersionId: content.course.versionId,
      termsId: content.terms?.id ?? null,
      offeredAt: now,
      offeredBy: by,
      expiresOn: content.expiresOn ? dayToDatabase(content.expiresOn) : null,
    },
    select: { id: true },
  });
  const requestId = content.postponed?.requestId;
  const payload = { versionId: id, number, contentHash, reason, by, ...(requestId && { requestId }) };
  await appendOrderEvidence(tx, organizationId, orderId, { kind: 'offered', payload, source }, now);
  return { id, number, contentHash };
}
