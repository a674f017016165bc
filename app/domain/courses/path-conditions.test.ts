import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionProblems, type Requirement } from './path-conditions';

const id = (number: number) => `0193b0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const lesson = (number: number, requires: Requirement[] = [], kind = 'text') => ({
  ...{ id: id(number), kind },
  ...(requires.length > 0 && { conditions: { requires } }),
});
const needs = (number: number): Requirement => ({ kind: 'lesson', lessonId: id(number) });

test('a lesson that waits for itself is found, directly or by a detour over a module', () => {
  const self = conditionProblems({ modules: [{ id: id(100), lessons: [lesson(1, [needs(1)])] }] });
  expect(self).toMatchObject([{ kind: 'requires-itself', place: { lessonId: id(1) } }]);
  const detour = conditionProblems({
    modules: [
      { id: id(100), lessons: [lesson(1, [needs(2)])] },
      {
        ...{ id: id(101), conditions: { requires: [{ kind: 'module', moduleId: id(100) }] } },
        lessons: [lesson(2)],
      },
    ],
  });
  expect(detour).toMatchObject([{ kind: 'requires-itself' }]);
});

test('a sequential path cannot ask for a lesson that comes later', () => {
  const modules = [{ id: id(100), lessons: [lesson(1, [needs(2)]), lesson(2)] }];
  expect(conditionProblems({ modules })).toEqual([]);
  expect(conditionProblems({ order: 'sequential', modules })).toMatchObject([{ kind: 'requires-itself' }]);
});

test('what is gone, has no score or is no session is named', () => {
  const modules = [
    {
      id: id(100),
      lessons: [
        lesson(1),
        lesson(2, [needs(9)]),
        lesson(3, [{ kind: 'score', lessonId: id(1), percent: 50 }]),
        {
          ...lesson(4),
          conditions: { due: { kind: 'before-session' as const, lessonId: id(1), days: 0 } },
        },
      ],
    },
  ];
  expect(conditionProblems({ modules }).map(({ kind }) => kind)).toEqual([
    'requires-unknown',
    'score-impossible',
    'session-unknown',
  ]);
});

test('lessons that wait only for earlier ones never go in a circle', () => {
  const paths = fc.array(fc.array(fc.nat(30), { maxLength: 4 }), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(paths, fc.boolean(), (targets, sequential) => {
      const lessons = targets.map((wanted, place) =>
        lesson(place, place === 0 ? [] : wanted.map((one) => needs(one % place))),
      );
      const order = sequential ? 'sequential' : 'free';
      expect(conditionProblems({ order, modules: [{ id: id(100), lessons }] })).toEqual([]);
    }),
  );
});
