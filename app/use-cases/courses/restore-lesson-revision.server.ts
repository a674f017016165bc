import type { ActorOf } from '~/domain/actor';
import { activitySchemas } from '~/domain/courses/activities';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import type { LessonRevisionInput } from '~/domain/courses/path-inputs';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepLessonRevision } from '~/records/courses/keep-lesson-revision.server';
import { openCourse } from '~/records/courses/open-course.server';

const state = { title: true, content: true, activity: true } as const;

/**
 * Brings back title, text and activity of an earlier state as a new one: nothing of the history is lost, and an author
 * who still writes over the state before is told. What another kind of lesson held is left out. Restoring what stands
 * already changes nothing. Refuses with `not-allowed`, `not-found` or `course-archived`.
 */
export async function restoreLessonRevision(
  actor: ActorOf<'member'>,
  { courseId, lessonId, revisionId }: LessonRevisionInput,
  { now }: { now: Date },
): Promise<void> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  await inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const lesson = await tx.lesson.findFirst({
      where: { organizationId, id: lessonId, courseId },
      select: { ...state, kind: true },
    });
    const revision = await tx.lessonRevision.findFirst({
      where: { organizationId, id: revisionId, lessonId },
      select: state,
    });
    if (!lesson || !revision) throw new Refusal('not-found');
    const { kind, ...stands } = lesson;
    const fits = activitySchemas[lessonKindSchema.parse(kind)].safeParse(revision.activity).success;
    const wanted = { ...revision, activity: fits ? revision.activity : lesson.activity };
    if (canonicalJson(wanted) === canonicalJson(stands)) return;
    const saved = { savedAt: now, savedBy: membershipId };
    await tx.lesson.updateMany({
      where: { organizationId, id: lessonId },
      data: {
        ...saved,
        title: wanted.title,
        content: toJson(wanted.content),
        activity: toJson(wanted.activity),
        revision: { increment: 1 },
        activityRevision: { increment: 1 },
      },
    });
    await keepLessonRevision(tx, organizationId, lessonId, saved, { apart: true });
  });
}
