import type { z } from 'zod';

/**
 * What can be wrong with a field, as a closed list; the sentences are in locales/{fr,en}/refusals.json under
 * `inputProblems`. Schemas name their own with {@link problem}; everything else is read off zod's issue, so that a
 * form, the API and an import say the same thing in the reader's language.
 */
export const inputProblems = [
  'required',
  'wrong-type',
  'too-short',
  'too-long',
  'too-few',
  'too-many',
  'too-small',
  'too-large',
  'not-an-integer',
  'not-an-option',
  'unknown-field',
  'email-invalid',
  'day-invalid',
  'instant-invalid',
  'id-invalid',
  'time-zone-unknown',
  'colour-invalid',
  'address-invalid',
  'control-characters',
  'days-reversed',
  'day-past',
  'half-year-invalid',
  'amount-invalid',
  'amount-not-positive',
  'cents-not-whole',
  'hours-not-minutes',
  'rate-invalid',
  'grace-too-short',
  'plan-order',
  'duplicate',
  'half-day-reversed',
  'half-day-too-long',
  'half-days-overlap',
  'planned-too-many',
  'break-too-long',
  'late-too-long',
  'organization-unknown',
  'not-begun',
  'identifier-invalid',
  'private-key-invalid',
  'siren-invalid',
  'siret-invalid',
  'siret-of-another',
  'idcc-invalid',
  'vat-number-invalid',
  'activity-declaration-invalid',
  'iban-invalid',
  'bic-invalid',
  'prefix-invalid',
  'country-unknown',
  'password-too-common',
  'password-is-email',
  'passwords-differ',
  'rich-text-invalid',
  'rich-text-too-large',
  'rich-text-too-deep',
  'right-answer-missing',
  'right-answers-too-many',
  'pairs-all-same',
  'gap-missing',
  'gap-unclosed',
  'gap-without-answer',
  'gap-contradicts',
  'gaps-too-many',
  'invalid',
] as const;

export type InputProblem = (typeof inputProblems)[number];

/** What to give zod's `refine` so that its failure carries one of our problems. */
export function problem(code: InputProblem): { params: { problem: InputProblem } } {
  return { params: { problem: code } };
}

export type ReadableIssue = {
  problem: InputProblem;
  values: Record<string, number>;
};

type Facts = Readonly<Record<string, unknown>>;

/**
 * Turns an issue of zod (raw, in an error map, or from `error.issues`) into one of our problems with the values its
 * sentence needs (`minimum`, `maximum`).
 */
export function inputProblemOf(zodIssue: z.core.$ZodIssue | z.core.$ZodRawIssue): ReadableIssue {
  const issue = zodIssue as unknown as Facts;
  const named = (issue.params as { problem?: unknown } | undefined)?.problem;
  if (isInputProblem(named)) return { problem: named, values: {} };
  switch (issue.code) {
    case 'invalid_type':
      return plain(typeProblem(issue));
    case 'too_small':
      return sizeProblem(issue, 'minimum');
    case 'too_big':
      return sizeProblem(issue, 'maximum');
    case 'invalid_format':
      return plain(formatProblems[String(issue.format)] ?? 'invalid');
    case 'invalid_value':
      return plain(
        'input' in issue && (issue.input === undefined || issue.input === '') ? 'required' : 'not-an-option',
      );
    case 'unrecognized_keys':
      return plain('unknown-field');
    default:
      return plain('invalid');
  }
}

const formatProblems: Record<string, InputProblem> = {
  email: 'email-invalid',
  url: 'address-invalid',
  uuid: 'id-invalid',
  date: 'day-invalid',
  datetime: 'instant-invalid',
};

function plain(code: InputProblem): ReadableIssue {
  return { problem: code, values: {} };
}

function typeProblem(issue: Facts): InputProblem {
  if (issue.expected === 'int') return 'not-an-integer';
  // Issues of a finished error no longer hold the input: zod tells in the message that nothing was received.
  const nothing =
    'input' in issue ? issue.input === undefined : /received undefined$/.test(String(issue.message));
  return nothing ? 'required' : 'wrong-type';
}

function sizeProblem(issue: Facts, side: 'minimum' | 'maximum'): ReadableIssue {
  const bound = Number(issue[side]);
  const low = side === 'minimum';
  const values = { [side]: bound };
  if (issue.origin === 'string') {
    if (low && bound <= 1) return plain('required');
    return { problem: low ? 'too-short' : 'too-long', values };
  }
  if (issue.origin === 'array' || issue.origin === 'set') {
    if (low && bound <= 1) return plain('required');
    return { problem: low ? 'too-few' : 'too-many', values };
  }
  return { problem: low ? 'too-small' : 'too-large', values };
}

function isInputProblem(value: unknown): value is InputProblem {
  return (inputProblems as readonly unknown[]).includes(value);
}
