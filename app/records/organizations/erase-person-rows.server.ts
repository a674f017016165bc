import {
  erasedOfEnrolments,
  erasedOfPerson,
  erasedWithName,
  type ErasureStep,
} from '~/domain/organizations/erasure-plan';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { countNamedRows, eraseNamedRows } from '~/platform/erase-rows.server';
import type { Tx } from '~/platform/tenancy.server';
import type { ErasureScope } from '~/records/organizations/erasure-scope.server';

/** Rows by table. */
export type RowCounts = Record<string, number>;

type Rows = { step: ErasureStep; ids: readonly string[] };

/** What goes now: of trainings never sold everything, of those whose time is over what is no bare fact. */
function rowsToErase({ membershipId, free, over, kept }: ErasureScope): Rows[] {
  const person = [membershipId];
  const content = erasedOfEnrolments.filter(({ fact }) => !fact);
  return [
    ...erasedOfPerson.map((step) => ({ step, ids: person })),
    ...(kept.length === 0 ? erasedWithName.map((step) => ({ step, ids: person })) : []),
    ...erasedOfEnrolments.map((step) => ({ step, ids: free })),
    ...content.map((step) => ({ step, ids: over })),
  ].filter(({ ids }) => ids.length > 0);
}

/** How many rows an erasure would take, by table. Two statements. */
export async function countPersonRows(
  tx: Tx,
  organizationId: string,
  scope: ErasureScope,
): Promise<RowCounts> {
  const rows = rowsToErase(scope).map(({ step, ids }) => ({ rows: step, ids }));
  const counts = await countNamedRows(tx, organizationId, rows);
  const streams = scope.free.map(enrolmentStream);
  const records = await tx.evidenceRecord.count({ where: { organizationId, stream: { in: streams } } });
  return records > 0 ? { ...counts, EvidenceRecord: records } : counts;
}

/**
 * Erases the rows of a person that nothing keeps, in a transaction that may erase, and what leads to them from tables
 * shared by all. Returns how many of each table.
 */
export async function erasePersonRows(
  tx: Tx,
  organizationId: string,
  scope: ErasureScope,
): Promise<RowCounts> {
  const { free } = scope;
  await eraseWaysTo(tx, organizationId, scope);
  const counts: RowCounts = {};
  const rows = rowsToErase(scope);
  const enrolments = rows.filter(({ step }) => step.table === 'Enrolment');
  for (const { step, ids } of rows.filter(({ step: { table } }) => table !== 'Enrolment')) {
    const count = await eraseNamedRows(tx, step, organizationId, ids);
    if (count > 0) counts[step.table] = (counts[step.table] ?? 0) + count;
  }
  // Completions name their records: the chains go after them, the enrolments last.
  const streams = { organizationId, stream: { in: free.map(enrolmentStream) } };
  const { count: records } = await tx.evidenceRecord.deleteMany({ where: streams });
  const { count: chains } = await tx.evidenceStream.deleteMany({ where: streams });
  if (records > 0) counts.EvidenceRecord = records;
  if (chains > 0) counts.EvidenceStream = chains;
  for (const { step, ids } of enrolments) {
    counts.Enrolment = await eraseNamedRows(tx, step, organizationId, ids);
  }
  return counts;
}

/** Public codes of certificates, links to sign, and what is due about them. */
async function eraseWaysTo(
  tx: Tx,
  organizationId: string,
  { membershipId, free, over, kept }: ErasureScope,
): Promise<void> {
  const gone = { in: [...free, ...over] };
  const ofThem = { where: { organizationId, enrolmentId: gone }, select: { id: true } };
  const certificates = await tx.certificate.findMany(ofThem);
  await tx.certificateCode.deleteMany({
    where: { organizationId, certificateId: { in: certificates.map(({ id }) => id) } },
  });
  const participants = await tx.sessionParticipant.findMany(ofThem);
  await tx.signingLink.deleteMany({
    where: { organizationId, participantId: { in: participants.map(({ id }) => id) } },
  });
  const attempts = await tx.quizAttempt.findMany(ofThem);
  const invitations = await tx.surveyInvitation.findMany(ofThem);
  const subjects = [...attempts, ...invitations].map(({ id }) => id);
  const due = [...subjects, ...gone.in, ...(kept.length === 0 ? [membershipId] : [])];
  await tx.learningAgenda.deleteMany({ where: { organizationId, subjectId: { in: due } } });
}
