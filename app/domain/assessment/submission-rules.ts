import type { AssignmentActivity, Criterion } from '~/domain/assessment/assignment';

export const submissionStates = ['draft', 'handed-in', 'returned', 'accepted'] as const;
export type SubmissionState = (typeof submissionStates)[number];

/** How long the text of a work may be, in characters. */
export const longestWork = 100_000;

/**
 * What an assignment asks of its learner now: to write the try of that `number`, to wait for the trainer, nothing more
 * since it is accepted, or nothing more since every try is used.
 */
export type SubmissionTurn =
  { turn: 'write'; number: number } | { turn: 'waiting' } | { turn: 'accepted' } | { turn: 'used-up' };

type Tried = { number: number; state: string };

/** Whose turn it is, by the submissions in any order. `tries`: how often it may be handed in, null without bound. */
export function submissionTurn(submissions: readonly Tried[], tries: number | null): SubmissionTurn {
  const handedIn = submissions.filter(({ state }) => state !== 'draft');
  const last = handedIn.reduce<Tried | null>(
    (latest, one) => (latest && latest.number > one.number ? latest : one),
    null,
  );
  if (last?.state === 'accepted') return { turn: 'accepted' };
  if (last?.state === 'handed-in') return { turn: 'waiting' };
  const number = (last?.number ?? 0) + 1;
  return tries !== null && number > tries ? { turn: 'used-up' } : { turn: 'write', number };
}

/** Points by the id of their criterion. */
export type Marks = Readonly<Record<string, number>>;

/**
 * The share of the points given, in basis points, rounded half up; null without criteria, or while one of them has no
 * points yet. The order of criteria and marks changes nothing.
 */
export function workScore(
  criteria: readonly Pick<Criterion, 'id' | 'points'>[],
  marks: Marks,
): number | null {
  const maximum = criteria.reduce((total, { points }) => total + points, 0);
  const given = criteria.map(({ id }) => marks[id]);
  if (maximum === 0 || given.some((points) => points === undefined)) return null;
  const points = given.reduce<number>((total, one) => total + (one ?? 0), 0);
  return Math.floor((points * 20_000 + maximum) / (2 * maximum));
}

export type AssessmentDecision =
  | { allowed: true; score: number | null }
  | { allowed: false; reason: 'marks-invalid' | 'marks-missing' | 'work-below-pass' };

/**
 * Whether a work may be assessed so. Where criteria exist, one that is accepted has points for each and reaches the
 * pass mark; one that is returned may go without. Refuses with `marks-invalid` (of no criterion, or beyond its points),
 * `marks-missing` or `work-below-pass`.
 */
export function assessmentDecision(
  { criteria, passPercent }: Pick<AssignmentActivity, 'criteria' | 'passPercent'>,
  { outcome, marks }: { outcome: 'accepted' | 'returned'; marks: Marks },
): AssessmentDecision {
  const most = new Map(criteria.map(({ id, points }) => [id, points]));
  const invalid = Object.entries(marks).some(([id, points]) => {
    const maximum = most.get(id);
    return maximum === undefined || points < 0 || points > maximum;
  });
  if (invalid) return { allowed: false, reason: 'marks-invalid' };
  const score = workScore(criteria, marks);
  if (outcome === 'accepted' && criteria.length > 0) {
    if (score === null) return { allowed: false, reason: 'marks-missing' };
    if (score < passPercent * 100) return { allowed: false, reason: 'work-below-pass' };
  }
  return { allowed: true, score };
}

type Assessed = { number: number; state: string; score: number | null; handedInAt: Date | null };

/** What the works handed in for one assignment say together: the latest assessment counts. */
export function assignmentStanding(submissions: readonly Assessed[]): {
  handedIn: number;
  handedInAt: Date | null;
  score: number | null;
  passed: boolean | null;
  waiting: boolean;
} {
  const handedIn = submissions
    .filter(({ state }) => state !== 'draft')
    .sort((one, other) => other.number - one.number);
  const assessed = handedIn.find(({ state }) => state !== 'handed-in');
  return {
    handedIn: handedIn.length,
    handedInAt: handedIn[0]?.handedInAt ?? null,
    score: assessed?.score ?? null,
    passed: assessed ? assessed.state === 'accepted' : null,
    waiting: handedIn.some(({ state }) => state === 'handed-in'),
  };
}
