import {
  sessionStream,
  type SessionEvidence,
  type SessionEvidenceKind,
} from '~/domain/attendance/session-evidence';
import type { Tx } from '~/platform/tenancy.server';
import { appendEvidence, type AppendedEvidence } from '~/records/learning/append-evidence.server';

/** Where a fact about a session comes from: our room or page, the workspace, JaaS, a job, or `api:<name of the token>`. */
export type SessionSource = 'room' | 'check-in' | 'page' | 'workspace' | 'jaas' | 'job' | `api:${string}`;

/** Appends one typed fact to the chain of a session; the chain stays locked to the end of the transaction. */
export function appendSessionEvidence<Kind extends SessionEvidenceKind>(
  tx: Tx,
  organizationId: string,
  sessionId: string,
  fact: {
    kind: Kind;
    payload: SessionEvidence[Kind];
    source: SessionSource;
    occurredAt?: Date;
    eventKey?: string;
  },
  now: Date,
): Promise<AppendedEvidence> {
  const { occurredAt = now, eventKey, ...entry } = fact;
  const stream = sessionStream(sessionId);
  return appendEvidence(
    tx,
    organizationId,
    { ...entry, stream, occurredAt, ...(eventKey && { eventKey }) },
    now,
  );
}
