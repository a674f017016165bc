import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lessonStep, sameContents, withLessonAt, withModuleAt, type CourseOrder } from './course-order';

const order: CourseOrder = [
  { moduleId: 'one', lessonIds: ['a', 'b'] },
  { moduleId: 'two', lessonIds: [] },
  { moduleId: 'three', lessonIds: ['c'] },
];

const text = (value: CourseOrder | null) =>
  value?.map((module) => `${module.moduleId}:${module.lessonIds.join('')}`).join(' ');

test('a module moves among the others', () => {
  expect(text(withModuleAt(order, 'three', 0))).toBe('three:c one:ab two:');
  expect(text(withModuleAt(order, 'one', 99))).toBe('two: three:c one:ab');
  expect(withModuleAt(order, 'nowhere', 0)).toBeNull();
});

test('a lesson moves within its module and into another', () => {
  expect(text(withLessonAt(order, 'a', 'one', 1))).toBe('one:ba two: three:c');
  expect(text(withLessonAt(order, 'a', 'three', 0))).toBe('one:b two: three:ac');
  expect(withLessonAt(order, 'z', 'one', 0)).toBeNull();
  expect(withLessonAt(order, 'a', 'nowhere', 0)).toBeNull();
});

test('a step over the edge of a module leads into the module beside it', () => {
  expect(lessonStep(order, 'b', 'up')).toEqual({ moduleId: 'one', position: 0 });
  expect(lessonStep(order, 'b', 'down')).toEqual({ moduleId: 'two', position: 0 });
  expect(lessonStep(order, 'c', 'up')).toEqual({ moduleId: 'two', position: 0 });
  expect(lessonStep(order, 'a', 'up')).toBeNull();
  expect(lessonStep(order, 'c', 'down')).toBeNull();
});

test('whatever moves wherever, nothing is lost and nothing doubled', () => {
  const lessons = fc.constantFrom('a', 'b', 'c');
  const modules = fc.constantFrom('one', 'two', 'three');
  fc.assert(
    fc.property(lessons, modules, fc.nat(5), fc.nat(5), (lessonId, moduleId, position, modulePosition) => {
      const moved = withLessonAt(order, lessonId, moduleId, position)!;
      expect(sameContents(order, moved)).toBe(true);
      expect(sameContents(order, withModuleAt(moved, moduleId, modulePosition)!)).toBe(true);
      expect(moved.find((module) => module.moduleId === moduleId)?.lessonIds).toContain(lessonId);
    }),
  );
});

test('an order that lacks or doubles something is another one', () => {
  expect(sameContents(order, order.slice(1))).toBe(false);
  expect(sameContents(order, [{ moduleId: 'one', lessonIds: ['a', 'a'] }, ...order.slice(1)])).toBe(false);
});
