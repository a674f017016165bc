import type { ActorOf } from '~/domain/actor';
import { lessonContentHash } from '~/domain/courses/content-hash';
import type { SaveLessonInput } from '~/domain/courses/inputs';
import type { RichText } from '~/domain/courses/rich-text';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepFirstState, keepLessonRevision } from '~/records/courses/keep-lesson-revision.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type SavedLesson = { revision: number; savedAt: string };

/**
 * Saves a lesson's text over the revision its author began from, and returns the new revision with the instant of
 * saving. A save whose answer was lost may be repeated: the same text by the same author is answered as saved.
 * Refuses with `edit-conflict` (who saved meanwhile, when) and loses neither text, `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function saveLessonContent(
  actor: ActorOf<'member'>,
  { courseId, lessonId, revision, content }: SaveLessonInput,
  { now }: { now: Date },
): Promise<SavedLesson> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    await keepFirstState(tx, organizationId, lessonId);
    const { count } = await tx.lesson.updateMany({
      where: { organizationId, id: lessonId, courseId, revision },
      data: {
        content: toJson(content),
        revision: revision + 1,
        savedAt: now,
        savedBy: actor.membershipId,
      },
    });
    if (count === 0) return answerOfEarlierSave(tx, actor, { courseId, lessonId, content });
    const saved = { savedAt: now, savedBy: actor.membershipId };
    await keepLessonRevision(tx, organizationId, lessonId, saved);
    return { revision: revision + 1, savedAt: now.toISOString() };
  });
}

async function answerOfEarlierSave(
  tx: Tx,
  { organizationId, membershipId }: ActorOf<'member'>,
  { courseId, lessonId, content }: { courseId: string; lessonId: string; content: RichText },
): Promise<SavedLesson> {
  const stored = await tx.lesson.findFirst({
    where: { organizationId, id: lessonId, courseId },
    select: { revision: true, content: true, savedAt: true, savedBy: true },
  });
  if (!stored) throw new Refusal('not-found');
  const savedAt = stored.savedAt.toISOString();
  const sameText = lessonContentHash(stored.content as RichText) === lessonContentHash(content);
  if (sameText && stored.savedBy === membershipId) return { revision: stored.revision, savedAt };
  const names = await readMemberNames(tx, organizationId, [stored.savedBy]);
  throw new Refusal('edit-conflict', { savedAt, by: names.get(stored.savedBy ?? '') ?? null });
}
