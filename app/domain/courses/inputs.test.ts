import { describe, expect, test } from 'vitest';
import {
  createCourseInput,
  createLessonInput,
  createWholeCourseInput,
  reorderCourseInput,
  saveLessonInput,
  updateCourseInput,
} from '~/domain/courses/inputs';
import { inputProblemOf } from '~/domain/input-problem';

const id = (n: number) => `01939a00-0000-7000-8000-${String(n).padStart(12, '0')}`;

function problemsOf(result: {
  success: boolean;
  error?: { issues: Parameters<typeof inputProblemOf>[0][] } | undefined;
}) {
  return result.error?.issues.map((issue) => inputProblemOf(issue).problem) ?? [];
}

describe('what an author types', () => {
  test('a title is trimmed, needed, of one line and of 200 characters at most', () => {
    expect(createCourseInput.parse({ title: '  Sécurité  ' })).toEqual({ title: 'Sécurité', language: 'fr' });
    expect(problemsOf(createCourseInput.safeParse({ title: '   ' }))).toEqual(['required']);
    expect(problemsOf(createCourseInput.safeParse({ title: 'x'.repeat(201) }))).toEqual(['too-long']);
    expect(problemsOf(createCourseInput.safeParse({ title: 'a\u0000b' }))).toEqual(['control-characters']);
    expect(problemsOf(createCourseInput.safeParse({ title: 'a', language: 'xx' }))).toEqual([
      'not-an-option',
    ]);
  });

  test.each([
    [0, ['too-small']],
    [1, []],
    [1440, []],
    [1441, ['too-large']],
    [2.5, ['not-an-integer']],
    [null, []],
  ])('%s minutes: %j', (minutes, problems) => {
    const result = createLessonInput.safeParse({ courseId: id(1), moduleId: id(2), title: 'L', minutes });
    expect(problemsOf(result)).toEqual(problems);
  });

  test('statements may be left empty', () => {
    expect(updateCourseInput.parse({ courseId: id(1), title: 'T', language: 'fr' })).toMatchObject({
      objectives: '',
      evaluation: '',
    });
  });

  test('an autosave says which revision it began from', () => {
    const content = { type: 'doc', content: [{ type: 'paragraph' }] };
    const save = { courseId: id(1), lessonId: id(2), content };
    expect(saveLessonInput.safeParse({ ...save, revision: 3 }).success).toBe(true);
    expect(problemsOf(saveLessonInput.safeParse(save))).toEqual(['required']);
  });

  test('an order names nothing twice', () => {
    const module = (n: number, ...lessons: number[]) => ({ moduleId: id(n), lessonIds: lessons.map(id) });
    const order = (...modules: unknown[]) => reorderCourseInput.safeParse({ courseId: id(9), modules });
    expect(order(module(1, 11, 12), module(2, 13)).success).toBe(true);
    expect(problemsOf(order(module(1, 11), module(1)))).toEqual(['duplicate']);
    expect(problemsOf(order(module(1, 11), module(2, 11)))).toEqual(['duplicate']);
  });

  test('a connector sends a whole course in one call', () => {
    const sent = {
      title: 'Cours',
      language: 'fr',
      modules: [{ title: 'M', lessons: [{ title: 'L', kind: 'text', minutes: 12, html: '<p>Bonjour</p>' }] }],
    };
    expect(createWholeCourseInput.parse(sent)).toEqual(sent);
    const wrong = {
      ...sent,
      modules: [{ title: 'M', lessons: [{ title: 'L', kind: 'video', minutes: 12, html: '' }] }],
    };
    expect(problemsOf(createWholeCourseInput.safeParse(wrong))).toEqual(['not-an-option']);
  });
});
