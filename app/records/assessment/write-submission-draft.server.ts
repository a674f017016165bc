import type { SaveSubmissionInput } from '~/domain/assessment/submission-inputs';
import { submissionTurn } from '~/domain/assessment/submission-rules';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { Refusal } from '~/domain/refusal';
import { createId } from '~/platform/id.server';
import { toJson } from '~/platform/json.server';
import type { Tx } from '~/platform/tenancy.server';
import type { OwnLesson } from '~/records/assessment/open-own-lesson.server';
import { keptFiles, readOwnFiles, type OwnFile } from '~/records/assessment/read-own-files.server';
import type { LockedEnrolment } from '~/records/learning/lock-learner.server';

export type WrittenDraft = {
  id: string;
  number: number;
  revision: number;
  savedAt: Date;
  text: string;
  files: OwnFile[];
};

type Place = Pick<OwnLesson<'assignment'>, 'activity'> & { enrolment: LockedEnrolment };

/**
 * Writes the draft of the try whose turn it is, over the revision its page began from; the same once more is written
 * once. Refuses with `work-handed-in`, `work-accepted`, `tries-used-up`, `edit-conflict` (another page has saved
 * meanwhile: when) or `invalid-input` (a file that is not the learner's, or more of them than asked).
 */
export async function writeSubmissionDraft(
  tx: Tx,
  organizationId: string,
  { enrolment, activity }: Place,
  { lessonId, number, revision, text, fileIds }: Omit<SaveSubmissionInput, 'enrolmentId'>,
  now: Date,
): Promise<WrittenDraft> {
  const { id: enrolmentId, courseId, versionId, membershipId } = enrolment;
  const rows = await tx.submission.findMany({
    where: { organizationId, enrolmentId, lessonId },
    select: { id: true, number: true, state: true, text: true, files: true, revision: true, savedAt: true },
  });
  const standing = submissionTurn(rows, activity.tries);
  if (standing.turn === 'accepted') throw new Refusal('work-accepted');
  if (standing.turn === 'used-up') throw new Refusal('tries-used-up');
  if (standing.turn === 'waiting' || standing.number !== number) throw new Refusal('work-handed-in');
  if (fileIds.length > activity.maximumFiles || (fileIds.length > 0 && !activity.acceptsFiles)) {
    throw new Refusal('invalid-input', { errors: [{ path: 'fileIds', problem: 'too-many' }] });
  }
  const files = await readOwnFiles(tx, organizationId, { membershipId, fileIds });
  const kept = keptFiles(files);
  const written = { number, text: activity.acceptsText ? text : '', files };
  const draft = rows.find((row) => row.number === number);
  if (!draft) {
    const id = createId();
    await tx.submission.create({
      data: {
        ...{ organizationId, id, enrolmentId, courseId, lessonId, versionId, number, state: 'draft' },
        ...{ text: written.text, files: toJson(kept), revision: 1, savedAt: now },
      },
      select: { id: true },
    });
    return { ...written, id, revision: 1, savedAt: now };
  }
  const { id } = draft;
  if (draft.text === written.text && canonicalJson(draft.files) === canonicalJson(toJson(kept))) {
    return { ...written, id, revision: draft.revision, savedAt: draft.savedAt };
  }
  if (draft.revision !== revision) {
    throw new Refusal('edit-conflict', { savedAt: draft.savedAt.toISOString(), by: null });
  }
  await tx.submission.update({
    where: { organizationId_id: { organizationId, id } },
    data: { text: written.text, files: toJson(kept), revision: revision + 1, savedAt: now, versionId },
    select: { id: true },
  });
  return { ...written, id, revision: revision + 1, savedAt: now };
}
