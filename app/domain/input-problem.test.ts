import { expect, test } from 'vitest';
import { z } from 'zod';
import { inputProblemOf, inputProblems, problem } from '~/domain/input-problem';
import english from '~/locales/en/refusals.json';
import french from '~/locales/fr/refusals.json';

const form = z.object({
  title: z.string().trim().min(1).max(5),
  minutes: z.int().min(1).max(1440),
  role: z.enum(['owner', 'learner']),
  email: z.email(),
  list: z.array(z.string()).max(1),
  siren: z.string().refine((text) => text === 'ok', problem('siren-invalid')),
});

const right = { title: 'T', minutes: 1, role: 'owner', email: 'a@b.test', list: [], siren: 'ok' };

function problemWith(change: Record<string, unknown>) {
  const result = form.safeParse({ ...right, ...change });
  return result.success ? null : inputProblemOf(result.error.issues[0]!);
}

test.each([
  [{ title: ' ' }, { problem: 'required', values: {} }],
  [{ title: undefined }, { problem: 'required', values: {} }],
  [{ title: 12 }, { problem: 'wrong-type', values: {} }],
  [{ title: 'abcdef' }, { problem: 'too-long', values: { maximum: 5 } }],
  [{ minutes: 0 }, { problem: 'too-small', values: { minimum: 1 } }],
  [{ minutes: 1441 }, { problem: 'too-large', values: { maximum: 1440 } }],
  [{ minutes: 1.5 }, { problem: 'not-an-integer', values: {} }],
  [{ role: 'king' }, { problem: 'not-an-option', values: {} }],
  [{ email: 'a@' }, { problem: 'email-invalid', values: {} }],
  [{ list: ['a', 'b'] }, { problem: 'too-many', values: { maximum: 1 } }],
  [{ siren: '123' }, { problem: 'siren-invalid', values: {} }],
])('%o is told as %o', (change, expected) => {
  expect(problemWith(change)).toEqual(expected);
});

test('an error map gets the same problems before the message exists', () => {
  const seen: string[] = [];
  const result = form.safeParse(
    { ...right, title: undefined, siren: 'no' },
    {
      error: (issue) => {
        seen.push(inputProblemOf(issue).problem);
        return 'x';
      },
    },
  );
  expect(result.error?.issues).toHaveLength(2);
  expect(seen).toEqual(['required', 'siren-invalid']);
});

test('each problem has its sentence in both languages', () => {
  for (const messages of [french, english]) {
    expect(Object.keys(messages.inputProblems).sort()).toEqual([...inputProblems].sort());
  }
});
