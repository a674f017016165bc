import type { ActorOf } from '~/domain/actor';
import { activitySchemas, type Activity } from '~/domain/courses/activities';
import type { SaveActivityInput } from '~/domain/courses/inputs';
import { lessonKindSchema } from '~/domain/courses/lesson-kinds';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { inputProblemOf } from '~/domain/input-problem';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { toJson } from '~/platform/json.server';
import { forOrganization } from '~/platform/tenancy.server';
import { inTransaction } from '~/platform/transaction.server';
import { keepFirstState, keepLessonRevision } from '~/records/courses/keep-lesson-revision.server';
import { openCourse } from '~/records/courses/open-course.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';

export type SavedActivity = { revision: number; savedAt: string };

/**
 * Saves what the kind of a lesson adds to its text (a recording, a quiz, ...), over the revision its author began
 * from; what the kind does not allow is refused with `invalid-input` naming the place. A save whose answer was lost may
 * be repeated. Refuses with `edit-conflict` (who saved meanwhile, when), `not-allowed`, `not-found` or
 * `course-archived`.
 */
export async function saveLessonActivity(
  actor: ActorOf<'member'>,
  { courseId, lessonId, revision, activity: sent }: SaveActivityInput,
  { now }: { now: Date },
): Promise<SavedActivity> {
  if (!can(actor, 'courses.write')) throw new Refusal('not-allowed');
  const { organizationId, membershipId } = actor;
  return inTransaction(forOrganization(organizationId), async (tx) => {
    await openCourse(tx, organizationId, courseId, now);
    const stored = await tx.lesson.findFirst({
      where: { organizationId, id: lessonId, courseId },
      select: { kind: true, activity: true, activityRevision: true, savedAt: true, savedBy: true },
    });
    if (!stored) throw new Refusal('not-found');
    const activity = readActivity(stored.kind, sent);
    if (stored.activityRevision !== revision) {
      const savedAt = stored.savedAt.toISOString();
      const same = canonicalJson(stored.activity) === canonicalJson(toJson(activity));
      if (same && stored.savedBy === membershipId) return { revision: stored.activityRevision, savedAt };
      const names = await readMemberNames(tx, organizationId, [stored.savedBy]);
      throw new Refusal('edit-conflict', { savedAt, by: names.get(stored.savedBy ?? '') ?? null });
    }
    await keepFirstState(tx, organizationId, lessonId);
    await tx.lesson.updateMany({
      where: { organizationId, id: lessonId },
      data: {
        activity: toJson(activity),
        activityRevision: revision + 1,
        savedAt: now,
        savedBy: membershipId,
      },
    });
    const saved = { savedAt: now, savedBy: membershipId };
    await keepLessonRevision(tx, organizationId, lessonId, saved);
    return { revision: revision + 1, savedAt: now.toISOString() };
  });
}

function readActivity(kind: string, sent: unknown): Activity {
  const read = activitySchemas[lessonKindSchema.parse(kind)].safeParse(sent);
  if (read.success) return read.data;
  const errors = read.error.issues.map((issue) => ({
    path: issue.path.join('.'),
    problem: inputProblemOf(issue).problem,
  }));
  throw new Refusal('invalid-input', { errors });
}
