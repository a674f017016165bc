import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LessonLock } from '~/domain/learning/locks';
import { heldBy, nextLesson } from './next-lesson';

const ids = ['a', 'b', 'c', 'd'];
const path = {
  modules: [
    {
      lessons: [
        { id: 'a', kind: 'text' as const },
        { id: 'b', kind: 'session' as const },
      ],
    },
    {
      lessons: [
        { id: 'c', kind: 'quiz' as const },
        { id: 'd', kind: 'text' as const },
      ],
    },
  ],
};
const lock = (reasons: LessonLock['reasons']): LessonLock => ({ reasons, dueAt: null, dueBefore: null });
const standing = (done: string[] = [], locked: string[] = [], waiting: string[] = []) => ({
  done: new Set(done),
  waiting: new Set(waiting),
  locks: new Map(locked.map((id) => [id, lock([{ kind: 'previous', lessonId: 'a' }])])),
});

test('goes on where one was, else with the first that can be done; a session comes last', () => {
  expect(nextLesson(path, { ...standing(), lastLessonId: null })).toBe('a');
  expect(nextLesson(path, { ...standing(), lastLessonId: 'd' })).toBe('d');
  expect(nextLesson(path, { ...standing(['a'], ['d']), lastLessonId: 'd' })).toBe('c');
  expect(nextLesson(path, { ...standing(['a', 'c', 'd']), lastLessonId: 'b' })).toBe('b');
  expect(nextLesson(path, { ...standing(ids), lastLessonId: 'a' })).toBeNull();
});

test('never leads to what is done, locked or awaiting marks, and leads somewhere whenever something is left', () => {
  const some = fc.subarray(ids);
  fc.assert(
    fc.property(some, some, some, fc.constantFrom(null, ...ids), (done, locked, waiting, lastLessonId) => {
      const next = nextLesson(path, { ...standing(done, locked, waiting), lastLessonId });
      const possible = ids.filter((id) => ![...done, ...locked, ...waiting].includes(id));
      if (next === null) expect(possible).toEqual([]);
      else expect(possible).toContain(next);
    }),
  );
});

test('says what holds a path up, and when the next lesson opens by itself', () => {
  const at = (day: number) => new Date(Date.UTC(2026, 10, day));
  const locks = new Map([
    [
      'c',
      lock([
        { kind: 'opens', at: at(20) },
        { kind: 'opens', at: at(24) },
      ]),
    ],
    [
      'd',
      lock([
        { kind: 'opens', at: at(21) },
        { kind: 'previous', lessonId: 'c' },
      ]),
    ],
  ]);
  const held = heldBy(path, { done: new Set(['a']), locks, waiting: new Set(['b']) });
  expect(held).toEqual({ waiting: 1, locked: 2, opensAt: at(24) });
  expect(heldBy(path, standing()).opensAt).toBeNull();
});
