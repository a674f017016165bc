import type { ActorOf } from '~/domain/actor';
import type { AssessSubmissionInput } from '~/domain/assessment/submission-inputs';
import { assessmentDecision } from '~/domain/assessment/submission-rules';
import { textHash } from '~/domain/assistance/text-hash';
import { publishedActivityOf, type FileReference } from '~/domain/courses/activities';
import { enrolmentStream } from '~/domain/learning/enrolment-evidence';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keptFiles, readOwnFiles } from '~/records/assessment/read-own-files.server';
import { settleAssignment } from '~/records/assessment/settle-assignment.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';
import { lockLearner } from '~/records/learning/lock-learner.server';
import { readPublishedText, readPublishedVersion } from '~/records/learning/read-published-version.server';

/**
 * Assesses a work, or corrects its assessment: the earlier one stays in the chain. The learner is told, and the lesson
 * is done where that fulfils its rule; what was done stays done. Refuses with `not-allowed`, `not-found`,
 * `edit-conflict` (somebody has assessed it meanwhile: who, when), `work-superseded` (a later try was handed in),
 * `marks-invalid`, `marks-missing`, `work-below-pass` or `invalid-input` (a file of somebody else).
 */
export async function assessSubmission(
  actor: ActorOf<'member'>,
  input: AssessSubmissionInput,
  { now }: { now: Date },
): Promise<{ score: number | null }> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  const { submissionId, outcome, feedback } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const found = await tx.submission.findFirst({
      where: { organizationId, id: submissionId, state: { not: 'draft' } },
      select: { enrolmentId: true },
    });
    if (!found) throw new Refusal('not-found');
    const enrolment = await lockLearner(tx, organizationId, found.enrolmentId);
    const work = await readWork(tx, organizationId, submissionId);
    if (work.revision !== input.revision) {
      const names = await readMemberNames(tx, organizationId, [work.assessedBy]);
      const savedAt = (work.assessedAt ?? work.savedAt).toISOString();
      throw new Refusal('edit-conflict', { savedAt, by: names.get(work.assessedBy ?? '') ?? null });
    }
    const { enrolmentId, lessonId, versionId, number } = work;
    const later = await tx.submission.count({
      where: { organizationId, enrolmentId, lessonId, number: { gt: number }, state: { not: 'draft' } },
    });
    if (later > 0) throw new Refusal('work-superseded');
    const version = await readPublishedVersion(tx, organizationId, versionId);
    const text = await readPublishedText(tx, organizationId, versionId, lessonId);
    if (!text) throw new Refusal('not-found');
    const marks = Object.fromEntries(
      Object.entries(input.marks).filter((entry): entry is [string, number] => entry[1] !== undefined),
    );
    const decision = assessmentDecision(publishedActivityOf('assignment', text.activity), { outcome, marks });
    if (!decision.allowed) throw new Refusal(decision.reason);
    const { score } = decision;
    const feedbackFiles = await feedbackFilesOf(tx, organizationId, { membershipId, work, input });
    await tx.submission.update({
      where: { organizationId_id: { organizationId, id: submissionId } },
      data: {
        ...{ state: outcome, marks: toJson(marks), score, feedback, feedbackFiles: toJson(feedbackFiles) },
        ...{ assessedBy: membershipId, assessedAt: now, revision: work.revision + 1 },
      },
      select: { id: true },
    });
    const corrects = work.assessedAt ? await lastAssessment(tx, organizationId, work) : null;
    const title = version.lessons.get(lessonId)?.title ?? '';
    const payload = {
      ...{ lessonId, title, submissionId, number, outcome, score, by: membershipId, marks },
      ...{ feedbackHash: textHash(feedback), ...(corrects && { corrects }) },
    };
    const eventKey = `submission-assessed:${submissionId}:${work.revision}`;
    const fact = { kind: 'submission-assessed' as const, payload, source: 'workspace' as const, eventKey };
    await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
    await settleAssignment(tx, organizationId, enrolment, { lessonId, source: 'workspace' }, now);
    if (enrolment.withdrawnAt === null) {
      const told = {
        ...{ membershipId: enrolment.membershipId, kind: 'work-assessed' as const },
        subjectKey: `submission:${submissionId}:${work.revision}`,
        values: { course: version.title, lesson: title },
        href: `/learn/courses/${enrolmentId}/lessons/${lessonId}/assignment`,
      };
      await notifyMembers(tx, organizationId, [told], now);
    }
    return { score };
  });
}

const workFields = {
  ...{ id: true, enrolmentId: true, lessonId: true, versionId: true, number: true, revision: true },
  ...{ savedAt: true, assessedAt: true, assessedBy: true, feedbackFiles: true },
} as const;

const readWork = (tx: Tx, organizationId: string, id: string) =>
  tx.submission.findUniqueOrThrow({
    where: { organizationId_id: { organizationId, id } },
    select: workFields,
  });

type Work = Awaited<ReturnType<typeof readWork>>;

/** Files attached by whoever assesses now; those that an earlier assessment attached may stay. */
async function feedbackFilesOf(
  tx: Tx,
  organizationId: string,
  { membershipId, work, input }: { membershipId: string; work: Work; input: AssessSubmissionInput },
): Promise<FileReference[]> {
  const kept = new Map((work.feedbackFiles as FileReference[]).map((file) => [file.fileId, file]));
  const fileIds = input.fileIds.filter((id) => !kept.has(id));
  const added = keptFiles(await readOwnFiles(tx, organizationId, { membershipId, fileIds }));
  const byId = new Map([...kept, ...added.map((file) => [file.fileId, file] as const)]);
  return input.fileIds.flatMap((id) => byId.get(id) ?? []);
}

async function lastAssessment(
  tx: Tx,
  organizationId: string,
  { id, enrolmentId }: Work,
): Promise<string | null> {
  const record = await tx.evidenceRecord.findFirst({
    where: {
      ...{ organizationId, stream: enrolmentStream(enrolmentId), kind: 'submission-assessed' },
      payload: { path: ['submissionId'], equals: id },
    },
    orderBy: { sequence: 'desc' },
    select: { id: true },
  });
  return record?.id ?? null;
}
