import type { SubmissionResult } from '@conform-to/react';

/** What an action answers when it keeps its form: what was typed, and what is wrong with it. */
export type FormAnswer = { result: SubmissionResult<string[]>; refusal?: { code: string } };

export type ReadFormAnswer = {
  /** What is wrong with the whole. */
  problems: readonly string[];
  /** The error and the value of a field: spread on it. `fallback` is there before anything was sent. */
  field: (
    name: string,
    fallback?: string,
  ) => { name: string; error: readonly string[]; defaultValue?: string };
  refusal: string | null;
};

/**
 * Reads an answer for a native form. Conform's own hooks are left out of these pages: everybody passes here, on any
 * phone, and a plain form needs none of them.
 */
export function readFormAnswer(answer: FormAnswer | undefined): ReadFormAnswer {
  const { error, initialValue } = answer?.result ?? {};
  return {
    problems: error?.[''] ?? [],
    field(name, fallback) {
      const typed = initialValue?.[name];
      const value = typeof typed === 'string' ? typed : fallback;
      return { name, error: error?.[name] ?? [], ...(value === undefined ? {} : { defaultValue: value }) };
    },
    refusal: answer?.refusal?.code ?? null,
  };
}
