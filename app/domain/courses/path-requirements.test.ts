import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionProblems, type PathConditions } from '~/domain/courses/path-conditions';
import { retargeted, waitingFor, withoutTargets } from '~/domain/courses/path-requirements';

const names = ['a', 'b', 'c', 'd'] as const;
const target = fc.constantFrom(...names);
const conditions: fc.Arbitrary<PathConditions> = fc.record(
  {
    requires: fc.array(
      target.map((lessonId) => ({ kind: 'lesson' as const, lessonId })),
      { maxLength: 3 },
    ),
    due: fc.record({ kind: fc.constant('before-session' as const), lessonId: target, days: fc.nat(9) }),
  },
  { requiredKeys: [] },
);

/** A course of one module with the four lessons, each with any conditions. */
const outline = fc.tuple(conditions, conditions, conditions, conditions).map((each) => ({
  modules: [
    { id: 'm', lessons: names.map((id, at) => ({ id, kind: 'session', conditions: each[at] ?? {} })) },
  ],
}));

test('without a lesson and what waited for it, no condition speaks of what is gone', () => {
  fc.assert(
    fc.property(outline, target, ({ modules: [module] }, gone) => {
      const left = module!.lessons
        .filter(({ id }) => id !== gone)
        .map((lesson) => ({ ...lesson, conditions: withoutTargets(lesson.conditions, new Set([gone])) }));
      const problems = conditionProblems({ modules: [{ id: 'm', lessons: left }] });
      expect(problems.filter(({ kind }) => kind !== 'requires-itself')).toEqual([]);
    }),
  );
});

test('who waits for a lesson is exactly whoever changes when it goes', () => {
  fc.assert(
    fc.property(outline, target, (course, gone) => {
      const changed = course.modules[0]!.lessons.filter(
        ({ id, conditions: own }) =>
          id !== gone &&
          JSON.stringify(withoutTargets(own, new Set([gone]))) !==
            JSON.stringify(withoutTargets(own, new Set())),
      );
      expect(waitingFor(course, [gone])).toEqual(changed.map(({ id }) => ({ lessonId: id })));
    }),
  );
});

test('a copy waits for the copies, and lets go of what was not copied', () => {
  const all = new Map(names.map((name) => [name as string, `${name}2`]));
  fc.assert(
    fc.property(conditions, (own) => {
      const copy = retargeted(own, (id) => all.get(id) ?? null);
      expect(JSON.stringify(copy).replace(/([abcd])2/g, '$1')).toBe(
        JSON.stringify(retargeted(own, (id) => id)),
      );
      const { requires: _requires, due: _due, ...others } = retargeted(own, () => null);
      expect(others).toEqual({});
    }),
  );
});
