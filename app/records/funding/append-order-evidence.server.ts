import { orderStream, type OrderEvidence, type OrderEvidenceKind } from '~/domain/funding/order-evidence';
import type { Tx } from '~/platform/tenancy.server';
import { appendEvidence, type AppendedEvidence } from '~/records/learning/append-evidence.server';

/** Where a fact about an order comes from: the workspace, the client's space, a job, or `api:<name of the token>`. */
export type OrderSource = 'workspace' | 'client' | 'job' | `api:${string}`;

/** Appends one typed fact to the chain of an order, whose row is locked. */
export function appendOrderEvidence<Kind extends OrderEvidenceKind>(
  tx: Tx,
  organizationId: string,
  orderId: string,
  fact: {
    kind: Kind;
    payload: OrderEvidence[Kind];
    source: OrderSource;
    occurredAt?: Date;
    eventKey?: string;
  },
  now: Date,
): Promise<AppendedEvidence> {
  const { occurredAt = now, eventKey, ...entry } = fact;
  const stream = orderStream(orderId);
  return appendEvidence(
    tx,
    organizationId,
    { ...entry, stream, occurredAt, ...(eventKey && { eventKey }) },
    now,
  );
}
