import { describe, expect, test } from 'vitest';
import type { DraftOutline } from '~/domain/courses/course-content';
import { publishable } from '~/domain/courses/publishable';

const complete = {
  objectives: 'o',
  audience: 'a',
  prerequisites: 'aucun',
  pedagogicalAssistance: 'p',
  technicalAssistance: 't',
  evaluation: 'e',
};

function outlineWith(minutes: (number | null)[]): DraftOutline {
  const lessons = minutes.map((each, index) => ({
    id: `l${index}`,
    title: `Leçon ${index}`,
    kind: 'text' as const,
    minutes: each,
  }));
  return { modules: [{ id: 'm1', title: 'Module', lessons }] };
}

describe('publishing', () => {
  test('takes a title and one lesson with minutes', () => {
    expect(publishable({ title: 'T', programme: complete, outline: outlineWith([10]) })).toEqual({
      allowed: true,
      warnings: [],
    });
  });

  test('is refused with every reason at once', () => {
    expect(publishable({ title: ' ', programme: complete, outline: { modules: [] } })).toEqual({
      allowed: false,
      reason: 'course-not-publishable',
      lessons: [],
      conditions: [],
      reasons: ['title-missing', 'no-lesson-with-minutes'],
      warnings: [],
    });
    const unfinished = publishable({ title: 'T', programme: complete, outline: outlineWith([null, null]) });
    expect(unfinished).toMatchObject({ allowed: false, reasons: ['no-lesson-with-minutes'] });
  });

  test('goes ahead with a warning for empty modules, lessons without minutes and statements of F4 that are missing', () => {
    const outline = outlineWith([10, null]);
    outline.modules.push({ id: 'm2', title: 'Vide', lessons: [] });
    const programme = { ...complete, technicalAssistance: '  ', evaluation: '' };
    expect(publishable({ title: 'T', programme, outline })).toEqual({
      allowed: true,
      warnings: [
        { kind: 'module-empty', moduleId: 'm2' },
        { kind: 'lesson-without-minutes', lessonId: 'l1' },
        { kind: 'statement-missing', statement: 'technicalAssistance' },
        { kind: 'statement-missing', statement: 'evaluation' },
      ],
    });
  });
});
