import type { ActorOf } from '~/domain/actor';
import type { JsonObject } from '~/domain/evidence/canonical-json';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { listEvidenceInput, type ListEvidenceInput } from '~/domain/learning/inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization } from '~/platform/tenancy.server';

export type EvidenceLine = {
  id: string;
  sequence: number;
  kind: string;
  source: string;
  occurredAt: string;
  recordedAt: string;
  payload: JsonObject;
  hash: string;
  previousHash: string;
};

/**
 * The chain of an enrolment, oldest first, a page at a time; of one lesson where named. Everyone reads their own;
 * others need `evidence.read`. Refuses with `not-found` or `cursor-invalid`.
 */
export async function getEvidence(
  actor: ActorOf<'member'>,
  input: ListEvidenceInput,
): Promise<Page<EvidenceLine>> {
  const { organizationId } = actor;
  const { enrolmentId, lessonId, limit, after } = listEvidenceInput.parse(input);
  const from = sequenceOf(after);
  const db = forOrganization(organizationId);
  const enrolment = await db.enrolment.findUnique({
    where: { organizationId_id: { organizationId, id: enrolmentId } },
    select: { membershipId: true },
  });
  if (!enrolment) throw new Refusal('not-found');
  if (enrolment.membershipId !== actor.membershipId && !can(actor, 'evidence.read'))
    throw new Refusal('not-found');
  const rows = await db.evidenceRecord.findMany({
    where: {
      organizationId,
      stream: enrolmentStream(enrolmentId),
      ...(from !== null && { sequence: { gt: from } }),
      ...(lessonId && { payload: { path: ['lessonId'], equals: lessonId } }),
    },
    orderBy: { sequence: 'asc' },
    take: limit + 1,
    select: {
      id: true,
      sequence: true,
      kind: true,
      source: true,
      occurredAt: true,
      recordedAt: true,
      payload: true,
      hash: true,
      previousHash: true,
    },
  });
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return {
    items: items.map((row) => ({
      ...row,
      occurredAt: row.occurredAt.toISOString(),
      recordedAt: row.recordedAt.toISOString(),
      payload: row.payload as JsonObject,
    })),
    next: rows.length > limit && last ? encodeCursor(String(last.sequence)) : null,
  };
}

function sequenceOf(cursor: string | undefined): number | null {
  const keys = decodeCursor(cursor, 1);
  if (!keys) return null;
  if (!/^\d{1,9}$/.test(keys[0] ?? '')) throw new Refusal('cursor-invalid');
  return Number(keys[0]);
}
