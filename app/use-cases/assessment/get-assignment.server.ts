import type { ActorOf } from '~/domain/actor';
import type { AssignmentActivity } from '~/domain/assessment/assignment';
import { submissionTurn, type Marks, type SubmissionTurn } from '~/domain/assessment/submission-rules';
import type { FileReference } from '~/domain/courses/activities';
import { toldDue, type ToldDue } from '~/domain/learning/due';
import { forOrganization } from '~/platform/tenancy.server';
import { openOwnLesson } from '~/records/assessment/open-own-lesson.server';

export type OwnSubmission = {
  id: string;
  number: number;
  state: string;
  text: string;
  files: FileReference[];
  revision: number;
  savedAt: string;
  handedInAt: string | null;
  late: boolean;
  /** Points by criterion, and their share of all in basis points. */
  marks: Marks;
  score: number | null;
  feedback: string;
  feedbackFiles: FileReference[];
  assessedAt: string | null;
};

export type AssignmentPage = {
  courseTitle: string;
  language: string;
  lesson: { id: string; title: string; html: string };
  activity: AssignmentActivity;
  due: ToldDue | null;
  turn: SubmissionTurn;
  draft: OwnSubmission | null;
  /** Those handed in, the newest first. */
  tries: OwnSubmission[];
};

/** One's own assignment: what it asks, what was written and handed in, and what the trainer says. Refuses as {@link openOwnLesson}. */
export async function getAssignment(
  actor: ActorOf<'member'>,
  { enrolmentId, lessonId }: { enrolmentId: string; lessonId: string },
  { now, timeZone }: { now: Date; timeZone: string },
): Promise<AssignmentPage> {
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const asked = { enrolmentId, lessonId, kind: 'assignment' as const };
  const { version, lesson, html, activity, lock } = await openOwnLesson(db, actor, asked, { now, timeZone });
  const rows = await db.submission.findMany({
    where: { organizationId, enrolmentId, lessonId },
    orderBy: { number: 'desc' },
    select: {
      ...{ id: true, number: true, state: true, text: true, files: true, revision: true, savedAt: true },
      ...{ handedInAt: true, late: true, marks: true, score: true },
      ...{ feedback: true, feedbackFiles: true, assessedAt: true },
    },
  });
  const own = rows.map((row): OwnSubmission => ({
    ...row,
    files: row.files as FileReference[],
    feedbackFiles: row.feedbackFiles as FileReference[],
    marks: (row.marks ?? {}) as Marks,
    feedback: row.feedback ?? '',
    savedAt: row.savedAt.toISOString(),
    handedInAt: row.handedInAt?.toISOString() ?? null,
    assessedAt: row.assessedAt?.toISOString() ?? null,
  }));
  const turn = submissionTurn(own, activity.tries);
  const session = version.lessons.get(lock?.dueBefore ?? '')?.title ?? null;
  const due = lock?.dueAt ? toldDue(lock.dueAt, session, now, timeZone) : null;
  return {
    courseTitle: version.title,
    language: version.programme.language,
    lesson: { ...lesson, html },
    ...{ activity, due, turn },
    draft: own.find((one) => turn.turn === 'write' && one.number === turn.number) ?? null,
    tries: own.filter(({ state }) => state !== 'draft'),
  };
}
