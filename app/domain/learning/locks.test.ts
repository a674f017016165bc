import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PathConditions } from '~/domain/courses/path-conditions';
import { lessonLocks, type PathFacts } from './locks';

const now = new Date('2026-11-10T09:00:00Z');
const facts = (over: Partial<PathFacts> = {}): PathFacts => ({
  ...{ completed: new Set(), scores: new Map(), sessions: new Map() },
  ...{ openedOn: '2026-11-02', timeZone: 'Europe/Paris' },
  ...over,
});
const path = (lessons: Record<string, PathConditions>, order?: 'sequential') => ({
  order,
  modules: [{ id: 'm', lessons: Object.entries(lessons).map(([id, conditions]) => ({ id, conditions })) }],
});
const lockOf = (conditions: PathConditions, over: Partial<PathFacts> = {}, at = now) =>
  lessonLocks(path({ a: {}, b: conditions }), facts(over), at).get('b');

test('a sequential path opens a lesson once all before it are done, and names the first that is not', () => {
  const outline = path({ a: {}, b: {}, c: {} }, 'sequential');
  const locks = lessonLocks(outline, facts({ completed: new Set(['b']) }), now);
  expect([...locks].map(([id, { reasons }]) => [id, reasons])).toEqual([
    ['a', []],
    ['b', []],
    ['c', [{ kind: 'previous', lessonId: 'a' }]],
  ]);
  const order = fc.subarray(['a', 'b', 'c']);
  fc.assert(
    fc.property(order, (done) => {
      const reasons = lessonLocks(outline, facts({ completed: new Set(done) }), now);
      const open = [...reasons].filter(([, lock]) => lock.reasons.length === 0).map(([id]) => id);
      const first = ['a', 'b', 'c'].find((id) => !done.includes(id));
      expect(new Set(open)).toEqual(new Set([...done, ...(first ? [first] : [])]));
    }),
  );
});

test('a score opens from its very percentage on, and says what was reached', () => {
  const requires = [{ kind: 'score' as const, lessonId: 'a', percent: 70 }];
  expect(lockOf({ requires })?.reasons).toEqual([{ ...requires[0], score: null }]);
  expect(lockOf({ requires }, { scores: new Map([['a', 6999]]) })?.reasons).toHaveLength(1);
  expect(lockOf({ requires }, { scores: new Map([['a', 7000]]) })?.reasons).toEqual([]);
});

test('days count from the day the enrolment opened, in the time zone of the organization', () => {
  const opens = { kind: 'after-enrolment' as const, days: 8 };
  const at = new Date('2026-11-09T23:00:00Z'); // midnight in Paris
  expect(lockOf({ opens }, {}, new Date(at.getTime() - 1))?.reasons).toEqual([{ kind: 'opens', at }]);
  expect(lockOf({ opens }, {}, at)?.reasons).toEqual([]);
});

test('what is due before a session is due at its beginning, or at the end of the day so many days before', () => {
  const sessions = new Map([['a', new Date('2026-11-20T08:00:00Z')]]);
  const due = (days: number) => ({ due: { kind: 'before-session' as const, lessonId: 'a', days } });
  expect(lockOf(due(0), { sessions })).toMatchObject({
    dueAt: sessions.get('a'),
    dueBefore: 'a',
    reasons: [],
  });
  expect(lockOf(due(2), { sessions })?.dueAt).toEqual(new Date('2026-11-18T23:00:00Z'));
  expect(lockOf(due(0))?.dueAt).toBeNull();
});
