import type { ActorOf } from '~/domain/actor';
import type { HandInSubmissionInput } from '~/domain/assessment/submission-inputs';
import { textHash } from '~/domain/assistance/text-hash';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockOwnLesson } from '~/records/assessment/open-own-lesson.server';
import { settleAssignment } from '~/records/assessment/settle-assignment.server';
import { writeSubmissionDraft } from '~/records/assessment/write-submission-draft.server';
import { readCourseTeachers } from '~/records/assistance/course-teachers.server';
import { notifyMembers } from '~/records/assistance/notify-members.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { appendEnrolmentEvidence } from '~/records/learning/append-enrolment-evidence.server';

export type HandedIn = { submissionId: string; number: number; handedInAt: string; late: boolean };

/**
 * Hands a work in as the page shows it: once, however often it is sent. After the due day it is taken and marked late.
 * Those who answer for the course are told. Refuses with `work-empty`, and as `saveSubmission` does; with
 * `work-handed-in` only where it is not the same try.
 */
export async function handInSubmission(
  actor: ActorOf<'member'>,
  input: HandInSubmissionInput,
  { now }: { now: Date },
): Promise<HandedIn> {
  const { organizationId, membershipId } = actor;
  const { enrolmentId, lessonId, number } = input;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const place = await lockOwnLesson(tx, actor, { ...input, kind: 'assignment' }, now);
    const { enrolment, lesson, lock, version } = place;
    const known = await tx.submission.findFirst({
      where: { organizationId, enrolmentId, lessonId, number, state: { not: 'draft' } },
      select: { id: true, handedInAt: true, late: true },
    });
    if (known) {
      const handedInAt = (known.handedInAt ?? now).toISOString();
      return { submissionId: known.id, number, handedInAt, late: known.late };
    }
    const draft = await writeSubmissionDraft(tx, organizationId, place, input, now);
    if (draft.text.trim() === '' && draft.files.length === 0) throw new Refusal('work-empty');
    const late = lock?.dueAt ? now >= lock.dueAt : false;
    const { id } = draft;
    await tx.submission.update({
      where: { organizationId_id: { organizationId, id } },
      data: {
        ...{ state: 'handed-in', handedInAt: now, late, revision: draft.revision + 1 },
        versionId: enrolment.versionId,
      },
      select: { id: true },
    });
    const startedAt = enrolment.startedAt ?? now;
    await tx.enrolment.update({
      where: { organizationId_id: { organizationId, id: enrolmentId } },
      data: { startedAt, lastActivityAt: now, lastLessonId: lessonId },
      select: { id: true },
    });
    const { title } = lesson;
    const files = draft.files.map(({ fileId, name, bytes, sha256 }) => ({ fileId, name, bytes, sha256 }));
    const payload = {
      ...{ lessonId, title, submissionId: id, number, late },
      ...{ textHash: textHash(draft.text), files },
    };
    const eventKey = `submission-handed-in:${id}`;
    const fact = { kind: 'submission-handed-in' as const, payload, source: 'player' as const, eventKey };
    await appendEnrolmentEvidence(tx, organizationId, enrolmentId, fact, now);
    const settling = { lessonId, source: 'player' as const };
    await settleAssignment(tx, organizationId, { ...enrolment, startedAt }, settling, now);
    const learner = (await readMemberNames(tx, organizationId, [membershipId])).get(membershipId) ?? '';
    const told = (await readCourseTeachers(tx, organizationId, enrolment.courseId)).map((teacher) => ({
      ...{ membershipId: teacher, kind: 'work-handed-in' as const, subjectKey: `submission:${id}` },
      values: { learner, course: version.title, lesson: title },
      href: `/teach/marking/submissions/${id}`,
    }));
    await notifyMembers(tx, organizationId, told, now);
    return { submissionId: id, number, handedInAt: now.toISOString(), late };
  });
}
