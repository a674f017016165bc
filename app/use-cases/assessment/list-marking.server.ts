import type { ActorOf } from '~/domain/actor';
import type { ListMarkingInput } from '~/domain/assessment/marking-inputs';
import { can } from '~/domain/organizations/permissions';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';
import { decodeInstantCursor, encodeCursor } from '~/platform/cursor.server';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { readPublishedVersions } from '~/records/learning/read-published-version.server';

export type WorkToMark = {
  kind: 'attempt' | 'submission';
  id: string;
  number: number;
  handedInAt: string;
  learner: string;
  courseId: string;
  courseTitle: string;
  lessonTitle: string;
};

export type MarkingQueue = Page<WorkToMark> & {
  counts: { attempts: number; submissions: number };
  /** The courses in which something waits, whatever is filtered. */
  courses: { id: string; title: string }[];
};

/**
 * What awaits a trainer's marks, the longest waiting first: attempts with free or file answers, and assignments handed
 * in. Refuses with `not-allowed` or `cursor-invalid`.
 */
export async function listMarking(
  actor: ActorOf<'member'>,
  { kind, courseId, limit, after }: ListMarkingInput,
): Promise<MarkingQueue> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const db = forOrganization(organizationId);
  const [attempts, submissions] = await countWaiting(db, organizationId);
  const from = decodeInstantCursor(after);
  const asked = {
    where: { organizationId, ...(courseId && { courseId }), ...(from && laterThan(from)) },
    orderBy: [{ handedInAt: 'asc' as const }, { id: 'asc' as const }],
    take: limit + 1,
  };
  const rows = [
    ...(kind === 'submission' ? [] : await waitingAttempts(db, asked)),
    ...(kind === 'attempt' ? [] : await waitingSubmissions(db, asked)),
  ].sort((one, other) => one.at.getTime() - other.at.getTime() || (one.id < other.id ? -1 : 1));
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: await named(db, organizationId, page),
    next: rows.length > limit && last ? encodeCursor(last.at.toISOString(), last.id) : null,
    counts: {
      attempts: attempts.reduce((sum, { _count }) => sum + _count, 0),
      submissions: submissions.reduce((sum, { _count }) => sum + _count, 0),
    },
    courses: await coursesOf(db, organizationId, [...attempts, ...submissions]),
  };
}

const fields = { id: true, enrolmentId: true, courseId: true, lessonId: true, versionId: true, number: true };
const laterThan = ({ instant, id }: { instant: Date; id: string }) => ({
  OR: [{ handedInAt: { gt: instant } }, { handedInAt: instant, id: { gt: id } }],
});

type Asked = {
  where: { organizationId: string };
  orderBy: ({ handedInAt: 'asc' } | { id: 'asc' })[];
  take: number;
};
type Row = Awaited<ReturnType<typeof waitingAttempts>>[number] & { kind: 'attempt' | 'submission' };

async function waitingAttempts(tx: Tx, { where, ...asked }: Asked) {
  const rows = await tx.quizAttempt.findMany({
    where: { ...where, waiting: true },
    ...asked,
    select: { ...fields, handedInAt: true },
  });
  return rows.map(({ handedInAt, ...row }) => ({
    ...row,
    ...{ kind: 'attempt' as 'attempt' | 'submission', at: handedInAt ?? new Date(0) },
  }));
}

async function waitingSubmissions(tx: Tx, { where, ...asked }: Asked) {
  const rows = await tx.submission.findMany({
    where: { ...where, state: 'handed-in' },
    ...asked,
    select: { ...fields, handedInAt: true },
  });
  return rows.map(({ handedInAt, ...row }) => ({
    ...row,
    ...{ kind: 'submission' as const, at: handedInAt ?? new Date(0) },
  }));
}

async function countWaiting(tx: Tx, organizationId: string) {
  const attempts = await tx.quizAttempt.groupBy({
    by: ['courseId'],
    where: { organizationId, waiting: true },
    _count: true,
  });
  const submissions = await tx.submission.groupBy({
    by: ['courseId'],
    where: { organizationId, state: 'handed-in' },
    _count: true,
  });
  return [attempts, submissions] as const;
}

async function coursesOf(tx: Tx, organizationId: string, rows: readonly { courseId: string }[]) {
  const ids = [...new Set(rows.map(({ courseId }) => courseId))];
  if (ids.length === 0) return [];
  return tx.course.findMany({
    where: { organizationId, id: { in: ids } },
    orderBy: { title: 'asc' },
    select: { id: true, title: true },
  });
}

async function named(tx: Tx, organizationId: string, rows: readonly Row[]): Promise<WorkToMark[]> {
  if (rows.length === 0) return [];
  const enrolments = await tx.enrolment.findMany({
    where: { organizationId, id: { in: rows.map(({ enrolmentId }) => enrolmentId) } },
    select: { id: true, membership: { select: { firstName: true, lastName: true } } },
  });
  const names = new Map(
    enrolments.map(({ id, membership }) => [id, `${membership.firstName} ${membership.lastName}`.trim()]),
  );
  const versions = await readPublishedVersions(
    tx,
    organizationId,
    rows.map(({ versionId }) => versionId),
  );
  return rows.map(({ kind, id, number, at, enrolmentId, courseId, lessonId, versionId }) => ({
    ...{ kind, id, number, courseId, handedInAt: at.toISOString() },
    learner: names.get(enrolmentId) ?? '',
    courseTitle: versions.get(versionId)?.title ?? '',
    lessonTitle: versions.get(versionId)?.lessons.get(lessonId)?.title ?? '',
  }));
}
