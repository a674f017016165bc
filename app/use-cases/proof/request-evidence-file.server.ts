import type { z } from 'zod';
import type { ActorOf } from '~/domain/actor';
import { can } from '~/domain/organizations/permissions';
import type { evidenceFileInput } from '~/domain/proof/evidence-file';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { requireFeature } from '~/records/billing/require-feature.server';
import { lockOrder } from '~/records/funding/lock-order.server';
import { appendOutboxMessages } from '~/records/lifecycle/append-outbox-messages.server';
import { rememberAnswer, type Idempotency } from '~/records/lifecycle/remember-answer.server';
import { appendAuditEntry } from '~/records/organizations/append-audit-entry.server';
import { evidenceFileOutbox, openEvidenceFile } from '~/records/proof/evidence-files.server';

/**
 * Has the complete file of an accepted order made, or that of one of its participants; while one is being made it is
 * that one. What is missing is no reason to refuse: the file says so. Refuses with `not-allowed`, `not-found`,
 * `order-not-accepted`, `idempotency-conflict` and those of the plan (`opco-files`).
 */
export async function requestEvidenceFile(
  actor: ActorOf<'member'>,
  { orderId, participantId }: z.output<typeof evidenceFileInput>,
  { now, idempotency }: { now: Date; idempotency?: Idempotency | undefined },
): Promise<{ id: string }> {
  if (!can(actor, 'proof.make')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), (tx) =>
    rememberAnswer(tx, organizationId, idempotency, now, async () => {
      await requireFeature(tx, organizationId, 'opco-files', now);
      const order = await lockOrder(tx, organizationId, orderId);
      if (!order.acceptedAt) throw new Refusal('order-not-accepted');
      if (participantId) {
        const known = await tx.orderParticipant.count({
          where: { organizationId, orderId, id: participantId },
        });
        if (known === 0) throw new Refusal('not-found');
      }
      const running = await tx.evidenceFile.findFirst({
        where: { organizationId, orderId, participantId, status: { in: ['queued', 'running'] } },
        select: { id: true },
      });
      if (running) return running;
      const of = { orderId, participantId, requestedBy: membershipId };
      const id = await openEvidenceFile(tx, organizationId, of, now);
      await appendOutboxMessages(tx, [evidenceFileOutbox({ organizationId, evidenceFileId: id })]);
      const subject = { kind: 'order', id: orderId, name: order.number };
      const details = { evidenceFileId: id };
      await appendAuditEntry(
        tx,
        organizationId,
        actor,
        { action: 'evidence-file.requested', subject, details },
        now,
      );
      return { id };
    }),
  );
}
