import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conditionsFormSchema, conditionsOfForm, formOfConditions } from '~/domain/courses/path-form';
import type { PathConditions } from '~/domain/courses/path-conditions';

const id = fc.uuid({ version: 7 });
const days = fc.integer({ min: 0, max: 3650 });
const percent = fc.integer({ min: 1, max: 100 });
const day = fc.constantFrom('2026-11-02', '2027-02-28', '2028-02-29');

const opens = fc.oneof(
  day.map((one) => ({ kind: 'day' as const, day: one })),
  days.map((one) => ({ kind: 'after-enrolment' as const, days: one })),
);
const requirement = fc.oneof(
  id.map((lessonId) => ({ kind: 'lesson' as const, lessonId })),
  fc.record({ kind: fc.constant('score' as const), lessonId: id, percent }),
  id.map((moduleId) => ({ kind: 'module' as const, moduleId })),
);
const conditions: fc.Arbitrary<PathConditions> = fc.record(
  {
    requires: fc.array(requirement, { minLength: 1, maxLength: 20 }),
    opens,
    due: fc.oneof(opens, fc.record({ kind: fc.constant('before-session' as const), lessonId: id, days })),
  },
  { requiredKeys: [] },
);

test('the form of any conditions says the same conditions again', () => {
  fc.assert(
    fc.property(conditions, (wanted) => {
      const form = conditionsFormSchema.parse(formOfConditions(wanted));
      expect(conditionsOfForm(form)).toEqual(wanted);
    }),
  );
});

test('lines without a target ask nothing, a choice without its day is refused beside the day', () => {
  const empty = conditionsFormSchema.parse({ requires: [{}, { percent: 50 }] });
  expect(conditionsOfForm(empty)).toEqual({});
  const wrong = conditionsFormSchema.safeParse({ opens: 'day', due: 'before-session' });
  expect(wrong.error?.issues.map(({ path }) => path.join('.'))).toEqual(['opensDay', 'dueSession']);
  expect(conditionsFormSchema.safeParse({ requires: [{ target: 'lesson:x' }] }).success).toBe(false);
});
