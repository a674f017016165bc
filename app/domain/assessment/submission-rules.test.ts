import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assessSubmissionInput } from '~/domain/assessment/submission-inputs';
import {
  assessmentDecision,
  assignmentStanding,
  submissionTurn,
  workScore,
} from '~/domain/assessment/submission-rules';

const graded = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 8 }).chain((ids) =>
  fc.tuple(
    ...ids.map((id) =>
      fc.integer({ min: 1, max: 1000 }).chain((points) =>
        fc.record({
          id: fc.constant(id),
          points: fc.constant(points),
          given: fc.integer({ min: 0, max: points }),
        }),
      ),
    ),
  ),
);
const marksOf = (criteria: readonly { id: string; given: number }[]) =>
  Object.fromEntries(criteria.map(({ id, given }) => [id, given]));

test('a score is the share of the points, whatever the order of criteria and marks', () => {
  fc.assert(
    fc.property(graded, (criteria) => {
      const score = workScore(criteria, marksOf(criteria));
      const turned = [...criteria].reverse();
      expect(workScore(turned, marksOf(turned))).toBe(score);
      const given = criteria.reduce((total, one) => total + one.given, 0);
      const maximum = criteria.reduce((total, one) => total + one.points, 0);
      expect(Math.abs((score ?? -1) - (given / maximum) * 10_000)).toBeLessThanOrEqual(0.5 + 1e-6);
    }),
  );
});

test('a work is accepted exactly when every criterion has points and they reach the pass mark', () => {
  fc.assert(
    fc.property(graded, fc.integer({ min: 0, max: 100 }), fc.boolean(), (given, passPercent, whole) => {
      const criteria = given.map(({ id, points }) => ({ id, points, title: 'C', description: '' }));
      const marks = marksOf(whole ? given : given.slice(1));
      const decision = assessmentDecision({ criteria, passPercent }, { outcome: 'accepted', marks });
      const score = workScore(criteria, marks);
      expect(decision.allowed).toBe(score !== null && score >= passPercent * 100);
      const returned = assessmentDecision({ criteria, passPercent }, { outcome: 'returned', marks });
      expect(returned).toEqual({ allowed: true, score });
    }),
  );
});

test('points beyond a criterion, or of no criterion, are refused; without criteria a work is accepted as a whole', () => {
  const criteria = [{ id: 'a', points: 5, title: 'C', description: '' }];
  const decide = (marks: Record<string, number>) =>
    assessmentDecision({ criteria, passPercent: 50 }, { outcome: 'accepted', marks });
  expect(decide({ a: 6 })).toMatchObject({ reason: 'marks-invalid' });
  expect(decide({ a: -1 })).toMatchObject({ reason: 'marks-invalid' });
  expect(decide({ a: 5, b: 1 })).toMatchObject({ reason: 'marks-invalid' });
  expect(decide({})).toMatchObject({ reason: 'marks-missing' });
  expect(decide({ a: 2 })).toMatchObject({ reason: 'work-below-pass' });
  const whole = assessmentDecision({ criteria: [], passPercent: 50 }, { outcome: 'accepted', marks: {} });
  expect(whole).toEqual({ allowed: true, score: null });
});

test('after a return the next try is open while tries are left; a draft changes nothing', () => {
  const states = fc.array(fc.constantFrom('returned'), { maxLength: 6 });
  fc.assert(
    fc.property(states, fc.option(fc.integer({ min: 1, max: 6 })), fc.boolean(), (returned, tries, draft) => {
      const done = returned.map((state, at) => ({ number: at + 1, state }));
      const all = draft ? [{ number: done.length + 1, state: 'draft' }, ...done] : done;
      const left = tries === null || done.length < tries;
      expect(submissionTurn(all, tries)).toEqual(
        left ? { turn: 'write', number: done.length + 1 } : { turn: 'used-up' },
      );
    }),
  );
  expect(submissionTurn([{ number: 1, state: 'handed-in' }], null)).toEqual({ turn: 'waiting' });
  const accepted = [
    { number: 1, state: 'returned' },
    { number: 2, state: 'accepted' },
  ];
  expect(submissionTurn(accepted, 5)).toEqual({ turn: 'accepted' });
});

test('the latest assessment counts, and a work that waits is said to wait', () => {
  const at = new Date('2026-11-22T09:00:00Z');
  const work = (number: number, state: string, score: number | null) => ({
    number,
    state,
    score,
    handedInAt: at,
  });
  expect(assignmentStanding([work(1, 'draft', null)])).toEqual({
    ...{ handedIn: 0, handedInAt: null, score: null, passed: null, waiting: false },
  });
  expect(assignmentStanding([work(1, 'returned', 4000), work(2, 'handed-in', null)])).toMatchObject({
    ...{ handedIn: 2, score: 4000, passed: false, waiting: true },
  });
  expect(assignmentStanding([work(2, 'accepted', 9000), work(1, 'returned', 4000)])).toMatchObject({
    ...{ score: 9000, passed: true, waiting: false },
  });
});

test('points are read as a form sends it: a number, or nothing', () => {
  const [one, two] = ['0199c0de-0000-4000-8000-0000000000f1', '0199c0de-0000-4000-8000-0000000000f2'];
  const read = (given: unknown) =>
    assessSubmissionInput.safeParse({
      submissionId: one,
      revision: 2,
      outcome: 'returned',
      marks: { [two]: given },
    });
  expect(read('3').data?.marks).toEqual({ [two]: 3 });
  expect(read(' ').data?.marks).toEqual({ [two]: undefined });
  for (const wrong of ['3.5', 'x', '-1', '1001']) expect(read(wrong).success, wrong).toBe(false);
});
