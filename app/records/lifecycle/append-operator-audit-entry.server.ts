import type { ActorOf } from '~/domain/actor';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';

export type OperatorAct = {
  /** `<area>.<verb>`: a key of the `operator` messages, `acts` */
  action: string;
  reason: string;
  organizationId?: string | null;
  details?: Record<string, unknown>;
};

/** Writes what an operator did, and why, in the transaction of the act. */
export async function appendOperatorAuditEntry(
  tx: Tx,
  actor: ActorOf<'operator'>,
  { action, reason, organizationId = null, details = {} }: OperatorAct,
  now: Date,
): Promise<void> {
  await tx.operatorAuditEntry.create({
    data: {
      ...{ id: createId(), userId: actor.userId, action, reason, organizationId },
      details: toJson(details),
      occurredAt: now,
    },
    select: { id: true },
  });
}
