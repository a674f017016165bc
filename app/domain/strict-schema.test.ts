import { expect, test } from 'vitest';
import { z } from 'zod';
import { strictSchema } from '~/domain/strict-schema';

const course = z
  .object({
    title: z.string().trim().min(1),
    modules: z
      .array(
        z.object({
          title: z.string(),
          lessons: z
            .array(z.object({ minutes: z.int() }))
            .max(2)
            .default([]),
        }),
      )
      .max(2)
      .default([]),
    from: z.string().nullable().default(null),
    to: z.string().nullable().default(null),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, { path: ['to'] });

test('a field that no object names is refused where it stands, at any depth', () => {
  const result = strictSchema(course).safeParse({
    title: 'A',
    extra: 1,
    modules: [{ title: 'B', lessons: [{ minutes: 5, hidden: true }] }],
  });
  expect(
    result.error?.issues.map((issue) => [issue.code, issue.path, 'keys' in issue && issue.keys]),
  ).toEqual([
    ['unrecognized_keys', ['modules', 0, 'lessons', 0], ['hidden']],
    ['unrecognized_keys', [], ['extra']],
  ]);
});

test('everything else is checked, completed and trimmed as before', () => {
  const strict = strictSchema(course);
  expect(strict.parse({ title: ' A ', modules: [{ title: 'B' }] })).toEqual({
    title: 'A',
    modules: [{ title: 'B', lessons: [] }],
    from: null,
    to: null,
  });
  expect(strict.safeParse({ title: 'A', from: 'b', to: 'a' }).error?.issues[0]?.path).toEqual(['to']);
  expect(strict.safeParse({ title: 'A', modules: [{}, {}, {}] }).success).toBe(false);
  expect(course.parse({ title: 'A', extra: 1 })).not.toHaveProperty('extra');
});
