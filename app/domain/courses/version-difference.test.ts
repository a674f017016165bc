import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Outline } from '~/domain/courses/course-content';
import { versionDifference } from '~/domain/courses/version-difference';

function outline(modules: Record<string, string[]>): Outline {
  return {
    modules: Object.entries(modules).map(([id, lessons]) => ({
      id,
      title: id,
      lessons: lessons.map((lesson) => ({ id: lesson, title: lesson, kind: 'text', minutes: 10 })),
    })),
  };
}

describe('the difference between two versions', () => {
  test('is nothing between a version and itself', () => {
    const version = outline({ A: ['a', 'b'], B: ['c'] });
    expect(versionDifference(version, version)).toMatchObject({
      same: true,
      minutes: 0,
      moved: [],
      changed: [],
    });
  });

  test('names lessons added and removed, and the minutes between', () => {
    const difference = versionDifference(outline({ A: ['a', 'b'] }), outline({ A: ['a', 'x', 'y'] }));
    expect(difference.added.map((lesson) => lesson.lessonId)).toEqual(['x', 'y']);
    expect(difference.removed.map((lesson) => lesson.lessonId)).toEqual(['b']);
    expect(difference.moved).toEqual([]);
    expect(difference.minutes).toBe(10);
    expect(difference.same).toBe(false);
  });

  test('names what changed in a lesson, its text where hashes are known', () => {
    const before = outline({ A: ['a', 'b'] });
    const after = structuredClone(before);
    after.modules[0]!.lessons[0]!.minutes = 25;
    after.modules[0]!.lessons[0]!.title = 'Autre titre';
    before.modules[0]!.lessons[1]!.contentHash = '1';
    after.modules[0]!.lessons[1]!.contentHash = '2';
    expect(versionDifference(before, after).changed).toEqual([
      { lessonId: 'a', title: 'Autre titre', fields: ['title', 'minutes'] },
      { lessonId: 'b', title: 'b', fields: ['content'] },
    ]);
  });

  test('one lesson pulled to the front has moved, and the others have not', () => {
    const difference = versionDifference(
      outline({ A: ['a', 'b', 'c', 'd'] }),
      outline({ A: ['d', 'a', 'b', 'c'] }),
    );
    expect(difference.moved.map((lesson) => lesson.lessonId)).toEqual(['d']);
  });

  test('a lesson given to the next module has moved, even where the reading order is the same', () => {
    const difference = versionDifference(
      outline({ A: ['a', 'b'], B: ['c'] }),
      outline({ A: ['a'], B: ['b', 'c'] }),
    );
    expect(difference.moved).toEqual([{ lessonId: 'b', title: 'b', fromModuleId: 'A', toModuleId: 'B' }]);
  });

  test('modules added, removed, renamed or put in another order make a difference', () => {
    const before = outline({ A: ['a'], B: [], C: [] });
    const after = outline({ A: ['a'], C: [], D: [] });
    after.modules[0]!.title = 'Nouveau nom';
    expect(versionDifference(before, after)).toMatchObject({
      modulesAdded: ['D'],
      modulesRemoved: ['B'],
      modulesRenamed: ['A'],
      same: false,
    });
    expect(versionDifference(outline({ B: [], C: [] }), outline({ C: [], B: [] })).same).toBe(false);
  });

  test('lessons that did not move keep their order, whatever was done to the rest', () => {
    const ids = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { minLength: 1 });
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const difference = versionDifference(outline({ A: before }), outline({ A: after }));
        const moved = new Set(difference.moved.map((lesson) => lesson.lessonId));
        const stayed = (list: string[], other: string[]) =>
          list.filter((id) => other.includes(id) && !moved.has(id));
        expect(stayed(before, after)).toEqual(stayed(after, before));
        expect(difference.added.length - difference.removed.length).toBe(after.length - before.length);
      }),
    );
  });
});
