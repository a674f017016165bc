import {
  enrolmentStream,
  type EnrolmentEvidence,
  type EnrolmentEvidenceKind,
} from '~/domain/learning/enrolment-evidence';
import type { Tx } from '~/platform/tenancy.server';
import { appendEvidence, type AppendedEvidence } from '~/records/learning/append-evidence.server';

/** Where a fact about an enrolment comes from: the player, the workspace, a job, or `api:<name of the token>`. */
export type EvidenceSource = 'player' | 'workspace' | 'job' | `api:${string}`;

/** Appends one typed fact to the chain of an enrolment. */
export function appendEnrolmentEvidence<Kind extends EnrolmentEvidenceKind>(
  tx: Tx,
  organizationId: string,
  enrolmentId: string,
  fact: {
    kind: Kind;
    payload: EnrolmentEvidence[Kind];
    source: EvidenceSource;
    occurredAt?: Date;
    eventKey?: string;
  },
  now: Date,
): Promise<AppendedEvidence> {
  const { occurredAt = now, eventKey, ...entry } = fact;
  return appendEvidence(
    tx,
    organizationId,
    { ...entry, stream: enrolmentStream(enrolmentId), occurredAt, ...(eventKey && { eventKey }) },
    now,
  );
}
