import type { ActorOf } from '~/domain/actor';
import type { SaveLessonNoteInput } from '~/domain/learning/inputs';
import { noteOver } from '~/domain/learning/note-text';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { lockLearner } from '~/records/learning/lock-learner.server';

/**
 * Keeps what a learner writes beside a lesson of their own, even after access has closed: what was written offline must
 * arrive. What another tab or device saved meanwhile is kept too (`text` is what is kept then). Refuses with `not-found`,
 * or `lesson-not-in-course` where no version of the course ever had the lesson.
 */
export async function saveLessonNote(
  { organizationId, membershipId }: ActorOf<'member'>,
  { enrolmentId, lessonId, from, text }: SaveLessonNoteInput,
  { now }: { now: Date },
): Promise<{ savedAt: Date; text: string }> {
  return inTransaction(forOrganization(organizationId), async (tx) => {
    const enrolment = await lockLearner(tx, organizationId, enrolmentId);
    if (enrolment.membershipId !== membershipId || enrolment.withdrawnAt) throw new Refusal('not-found');
    const key = { organizationId, enrolmentId, lessonId };
    const where = { organizationId_enrolmentId_lessonId: key };
    const kept = await tx.lessonNote.findUnique({ where, select: { text: true, savedAt: true } });
    if (!kept) {
      const lesson = await tx.courseVersionLesson.findFirst({
        where: { organizationId, lessonId, version: { organizationId, courseId: enrolment.courseId } },
        select: { lessonId: true },
      });
      if (!lesson) throw new Refusal('lesson-not-in-course');
    }
    const merged = noteOver(kept?.text ?? '', from, text);
    if (merged === kept?.text) return { savedAt: kept.savedAt, text: merged };
    await tx.lessonNote.upsert({
      where,
      create: { ...key, text: merged, savedAt: now },
      update: { text: merged, savedAt: now, revision: { increment: 1 } },
      select: { lessonId: true },
    });
    return { savedAt: now, text: merged };
  });
}
