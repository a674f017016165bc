import type { ActorOf } from '~/domain/actor';
import type { AssignmentActivity } from '~/domain/assessment/assignment';
import type { Marks } from '~/domain/assessment/submission-rules';
import { publishedActivityOf, type FileReference } from '~/domain/courses/activities';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization } from '~/platform/tenancy.server';
import { readMemberNames } from '~/records/courses/read-member-names.server';
import { readPublishedText, readPublishedVersion } from '~/records/learning/read-published-version.server';

export type SubmissionPage = {
  id: string;
  enrolmentId: string;
  courseId: string;
  courseTitle: string;
  lesson: { id: string; title: string; html: string };
  learner: { name: string };
  activity: AssignmentActivity;
  number: number;
  state: string;
  revision: number;
  text: string;
  files: FileReference[];
  handedInAt: string | null;
  late: boolean;
  marks: Marks;
  score: number | null;
  feedback: string;
  feedbackFiles: FileReference[];
  assessedAt: string | null;
  assessedBy: string | null;
  /** The learner's other works for this assignment, the newest first. */
  others: { id: string; number: number; state: string; handedInAt: string | null; score: number | null }[];
  /** The work that has waited longest among the others, of any learner; null where none waits. */
  nextId: string | null;
};

/**
 * A work that was handed in, for whoever assesses it: judged by the grid of the version under which it was handed in.
 * Refuses with `not-allowed` or `not-found`.
 */
export async function getSubmission(
  actor: ActorOf<'member'>,
  { submissionId }: { submissionId: string },
): Promise<SubmissionPage> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const row = await db.submission.findFirst({
    where: { organizationId, id: submissionId, state: { not: 'draft' } },
    include: { enrolment: { select: { membershipId: true } } },
  });
  if (!row) throw new Refusal('not-found');
  const { enrolmentId, lessonId, versionId, courseId } = row;
  const version = await readPublishedVersion(db, organizationId, versionId);
  const lesson = version.lessons.get(lessonId);
  const text = await readPublishedText(db, organizationId, versionId, lessonId);
  if (!lesson || !text) throw new Refusal('not-found');
  const { membershipId } = row.enrolment;
  const names = await readMemberNames(db, organizationId, [membershipId, row.assessedBy]);
  const others = await db.submission.findMany({
    where: { organizationId, enrolmentId, lessonId, id: { not: row.id }, state: { not: 'draft' } },
    orderBy: { number: 'desc' },
    select: { id: true, number: true, state: true, handedInAt: true, score: true },
  });
  const next = await db.submission.findFirst({
    where: { organizationId, state: 'handed-in', id: { not: row.id } },
    orderBy: { handedInAt: 'asc' },
    select: { id: true },
  });
  return {
    ...{ id: row.id, enrolmentId, courseId, courseTitle: version.title },
    lesson: { id: lessonId, title: lesson.title, html: text.html },
    learner: { name: names.get(membershipId) ?? '' },
    activity: publishedActivityOf('assignment', text.activity),
    ...{ number: row.number, state: row.state, revision: row.revision, text: row.text, late: row.late },
    files: row.files as FileReference[],
    handedInAt: row.handedInAt?.toISOString() ?? null,
    ...{ marks: (row.marks ?? {}) as Marks, score: row.score, feedback: row.feedback ?? '' },
    feedbackFiles: row.feedbackFiles as FileReference[],
    assessedAt: row.assessedAt?.toISOString() ?? null,
    assessedBy: names.get(row.assessedBy ?? '') ?? null,
    others: others.map((one) => ({ ...one, handedInAt: one.handedInAt?.toISOString() ?? null })),
    nextId: next?.id ?? null,
  };
}
