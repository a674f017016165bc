import type { ActorOf } from '~/domain/actor';
import type { SaveSubmissionInput } from '~/domain/assessment/submission-inputs';
import { filePurposeRules } from '~/domain/courses/file-purposes';
import { receiveFile, type IncomingFile } from '~/integrations/files/receive-file.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockOwnLesson } from '~/records/assessment/open-own-lesson.server';
import { writeSubmissionDraft } from '~/records/assessment/write-submission-draft.server';
import { recordStoredFile } from '~/records/courses/record-stored-file.server';

export type SavedSubmission = { number: number; revision: number; savedAt: string };

/**
 * Saves the draft of a work: plain text and files uploaded before; `file` comes with it where no script could send it
 * ahead. The same sent twice is saved once. Refuses as {@link lockOwnLesson} does, with `work-handed-in`,
 * `work-accepted`, `tries-used-up`, `edit-conflict`, `invalid-input`, and for a file as `uploadFile` does.
 */
export async function saveSubmission(
  actor: ActorOf<'member'>,
  { file, ...input }: SaveSubmissionInput & { file?: IncomingFile | null },
  { now }: { now: Date },
): Promise<SavedSubmission> {
  const { organizationId, membershipId } = actor;
  const { types, maximumBytes } = filePurposeRules['learner-file'];
  const received = file
    ? await receiveFile(organizationId, file, { types, maximumBytes, examine: { playable: false } })
    : null;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const place = await lockOwnLesson(tx, actor, { ...input, kind: 'assignment' }, now);
    const owner = { purpose: 'learner-file' as const, uploadedBy: membershipId, now };
    const added = received ? [(await recordStoredFile(tx, organizationId, received, owner)).id] : [];
    const draft = { ...input, fileIds: [...input.fileIds, ...added] };
    const { number, revision, savedAt } = await writeSubmissionDraft(tx, organizationId, place, draft, now);
    return { number, revision, savedAt: savedAt.toISOString() };
  });
}
