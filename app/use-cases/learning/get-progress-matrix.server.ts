import type { ActorOf } from '~/domain/actor';
import { lessonsInOrder } from '~/domain/courses/course-content';
import { progressMatrixInput, type ProgressMatrixInput } from '~/domain/learning/inputs';
import { lessonDues, openedOn } from '~/domain/learning/locks';
import { type Pace } from '~/domain/learning/lateness';
import {
  matrixCell,
  summariseMatrix,
  type LessonSummary,
  type MatrixModule,
} from '~/domain/learning/progress-matrix';
import { can } from '~/domain/organizations/permissions';
import { Refusal } from '~/domain/refusal';
import { forOrganization, type Tx } from '~/platform/tenancy.server';
import { findCourseLearners, type CourseLearner } from '~/records/learning/find-course-learners.server';
import { readMatrixRows, type MatrixRow } from '~/records/learning/read-matrix-rows.server';
import {
  readPublishedVersions,
  type PublishedVersion,
} from '~/records/learning/read-published-version.server';

export type MatrixLearner = {
  enrolmentId: string;
  membershipId: string;
  firstName: string;
  lastName: string;
  pace: Pace;
  /** Whole percent, rounded down. */
  percent: number;
  version: number;
  /** One letter for each lesson (`MatrixCell`), in the order of the columns. */
  cells: string;
  /** Basis points, by the place of the lesson. */
  scores: Record<number, number>;
};

export type ProgressMatrix = {
  modules: MatrixModule[];
  learners: MatrixLearner[];
  next: string | null;
  /** Over the learners shown. */
  summaries: LessonSummary[];
};

/** How many learners stand on one page of a matrix. */
export const matrixLearners = 500;

/**
 * Learners by lessons: where everyone stands in every lesson of the course's current version, a page of 500 learners at
 * a time, by name. Four queries, whatever their number, and one more for versions that the process has not read yet.
 * Refuses with `not-allowed`, `not-found`, `course-not-published` or `cursor-invalid`.
 */
export async function getProgressMatrix(
  actor: ActorOf<'member'>,
  input: ProgressMatrixInput,
  { now }: { now: Date },
): Promise<ProgressMatrix> {
  if (!can(actor, 'progress.read')) throw new Refusal('not-allowed');
  const { organizationId } = actor;
  const query = progressMatrixInput.parse(input);
  const db = forOrganization(organizationId);
  const { version, timeZone } = await readCourse(db, organizationId, query.courseId);
  const list = { ...query, sort: 'name' as const, direction: 'ascending' as const, limit: matrixLearners };
  const { items, next } = await findCourseLearners(db, organizationId, list, now);
  const rows = await readMatrixRows(
    db,
    organizationId,
    items.map(({ enrolmentId }) => enrolmentId),
  );
  const versions = await readPublishedVersions(db, organizationId, new Set(rows.map((row) => row.versionId)));
  const known = new Map(rows.map((row) => [row.enrolmentId, row]));
  const lessonIds = lessonsInOrder(version.outline).map(({ lesson }) => lesson.id);
  const duesOf = duesKept(timeZone);
  const learners = items.flatMap((learner) => {
    const row = known.get(learner.enrolmentId);
    const followed = row && versions.get(row.versionId);
    return row && followed
      ? [matrixLearner(learner, row, { followed, lessonIds, dues: duesOf(followed, row), now })]
      : [];
  });
  return {
    modules: version.outline.modules.map(({ id, title, lessons }) => ({
      ...{ id, title },
      lessons: lessons.map((lesson) => ({
        ...{ id: lesson.id, title: lesson.title, kind: lesson.kind, minutes: lesson.minutes },
      })),
    })),
    learners,
    next,
    summaries: summariseMatrix(lessonIds.length, learners),
  };
}

async function readCourse(tx: Tx, organizationId: string, courseId: string) {
  const course = await tx.course.findUnique({
    where: { organizationId_id: { organizationId, id: courseId } },
    select: { currentVersionId: true, organization: { select: { timeZone: true } } },
  });
  if (!course) throw new Refusal('not-found');
  const { currentVersionId, organization } = course;
  const versions = await readPublishedVersions(
    tx,
    organizationId,
    currentVersionId ? [currentVersionId] : [],
  );
  const version = versions.get(currentVersionId ?? '');
  if (!version) throw new Refusal('course-not-published');
  return { version, timeZone: organization.timeZone };
}

function matrixLearner(
  learner: CourseLearner,
  row: MatrixRow,
  { followed, lessonIds, dues, now }: Columns,
): MatrixLearner {
  const completed = new Set(row.completed);
  const begun = new Set(row.begun);
  const results = new Map(row.results.map(([lessonId, score, waiting]) => [lessonId, { score, waiting }]));
  const scores: Record<number, number> = {};
  const cells = lessonIds.map((id, place) => {
    const result = results.get(id);
    if (result && result.score !== null) scores[place] = result.score;
    return matrixCell(
      {
        inVersion: followed.lessons.has(id),
        done: completed.has(id),
        waiting: result?.waiting ?? false,
        begun: begun.has(id) || result !== undefined,
        dueAt: dues.get(id) ?? null,
      },
      now,
    );
  });
  const { enrolmentId, membershipId, firstName, lastName, pace, version, ratio } = learner;
  return {
    ...{ enrolmentId, membershipId, firstName, lastName, pace, version, scores },
    percent: Math.floor(ratio * 100 + 1e-9),
    cells: cells.join(''),
  };
}

type Columns = {
  followed: PublishedVersion;
  lessonIds: readonly string[];
  dues: ReadonlyMap<string, Date | null>;
  now: Date;
};

/** When lessons are due, computed once for all who follow a version since the same day and have no session of their own. */
function duesKept(timeZone: string) {
  const known = new Map<string, Map<string, Date | null>>();
  return ({ outline }: PublishedVersion, row: MatrixRow) => {
    const from = openedOn(row, timeZone);
    const key = `${row.versionId} ${from} ${JSON.stringify(row.sessions)}`;
    const sessions = new Map(row.sessions.map(([lessonId, startsAt]) => [lessonId, new Date(startsAt)]));
    const dues = known.get(key) ?? lessonDues(outline, { openedOn: from, sessions, timeZone });
    known.set(key, dues);
    return dues;
  };
}
