import { data } from '@remix-run/node';
import type { Submission, SubmissionResult } from '@conform-to/react';
import { parseWithZod } from '@conform-to/zod/v4';
import type { z } from 'zod';
import { inputProblemOf } from '~/domain/input-problem';
import { Refusal } from '~/domain/refusal';
import { readFormData } from '~/http/form-data.server';
import type { FileOnItsWay } from '~/http/incoming-file.server';
import { languageOf } from '~/http/language.server';
import { refusalBody, refusalMessage, type RefusalBody } from '~/http/refusal-response.server';
import { i18nFor, type Language } from '~/locales/translator';

/** What a form's action answers when it keeps the form: conform's result, and the refusal if there was one. */
export type FormAnswer = { result: SubmissionResult<string[]> } & Partial<RefusalBody>;
type FormResponse = ReturnType<typeof data<FormAnswer>>;
type FormSubmission = Submission<Record<string, unknown>, string[], unknown>;

/** What is typed there never comes back in an answer. */
const secretFields = ['password', 'repeated', 'currentPassword', 'code', 'privateKey', 'webhookSecret'];

type Parsed<Output> =
  { ok: true; value: Output; submission: FormSubmission } | { ok: false; response: FormResponse };

/**
 * Reads a form by the schema of its use case. On bad input, `response` keeps what was typed and puts a message in
 * the reader's language beside each field: return it from the action.
 */
export async function parseForm<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
): Promise<Parsed<z.output<Schema>>> {
  return parseFields(await readFormData(request), request, schema);
}

/** As {@link parseForm}, for a form with a file that may be left out: null then. */
export async function parseFormWithFile<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  field: string,
): Promise<{ form: Parsed<z.output<Schema>>; file: FileOnItsWay | null }> {
  const fields = await readFormData(request);
  const file = fields.get(field);
  fields.delete(field);
  const form = parseFields(fields, request, schema);
  if (!(file instanceof File) || file.size === 0) return { form, file: null };
  return { form, file: { name: file.name, declaredBytes: file.size, body: file.stream() } };
}

function parseFields<Schema extends z.ZodType>(
  fields: FormData,
  request: Request,
  schema: Schema,
): Parsed<z.output<Schema>> {
  const language = languageOf(request);
  const submission = parseWithZod(fields, {
    schema,
    formatError: (issues: z.core.$ZodIssue[]) => issues.map((issue) => fieldMessage(issue, language)),
  });
  if (submission.status === 'success') {
    return { ok: true, value: submission.value, submission: submission as unknown as FormSubmission };
  }
  return {
    ok: false,
    response: data<FormAnswer>({ result: submission.reply({ hideFields: secretFields }) }, { status: 422 }),
  };
}

/**
 * Runs the use case for a form's action. A refusal keeps the form, its message above it, or beside the field named
 * for its code in `fields`: return `response` then.
 */
export async function submitForm<Result>(
  request: Request,
  submission: FormSubmission,
  work: () => Promise<Result>,
  fields: Readonly<Record<string, string>> = {},
): Promise<{ ok: true; result: Result } | { ok: false; response: FormResponse }> {
  try {
    return { ok: true, result: await work() };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const language = languageOf(request);
    const message = refusalMessage(error, language);
    const field = fields[error.code];
    const fieldErrors = field ? { [field]: [message] } : namedFields(error, language);
    const problems = fieldErrors ? { fieldErrors } : { formErrors: [message] };
    const result = submission.reply({ ...problems, hideFields: secretFields });
    const answer: FormAnswer = { result, ...refusalBody(error, language) };
    return { ok: false, response: data(answer, { status: error.status }) };
  }
}

/**
 * The whole of a form's action: reads the form by `schema`, and answers as `work` does, which runs the use case and
 * says where it leads. Bad input and refusals keep the form, as {@link parseForm} and {@link submitForm} say.
 */
export async function answerForm<Schema extends z.ZodType, Answer>(
  request: Request,
  schema: Schema,
  work: (input: z.output<Schema>) => Promise<Answer>,
  fields: Readonly<Record<string, string>> = {},
): Promise<Answer | FormResponse> {
  const form = await parseForm(request, schema);
  if (!form.ok) return form.response;
  const outcome = await submitForm(request, form.submission, () => work(form.value), fields);
  return outcome.ok ? outcome.result : outcome.response;
}

/** What is wrong with one field, in the reader's language. */
export function fieldMessage(issue: z.core.$ZodIssue, language: Language): string {
  const { problem, values } = inputProblemOf(issue);
  return i18nFor(language).getFixedT(language, 'refusals')(`inputProblems.${problem}`, values);
}

/** The messages of an `invalid-input` refusal by the field that each problem is about. */
function namedFields(refusal: Refusal, language: Language): Record<string, string[]> | null {
  const errors: unknown =
    refusal.code === 'invalid-input' ? Reflect.get(refusal.details ?? {}, 'errors') : null;
  if (!Array.isArray(errors)) return null;
  const t = i18nFor(language).getFixedT(language, 'refusals') as unknown as (key: string) => string;
  const named = (errors as { path?: unknown; problem?: unknown }[]).filter(
    ({ path }) => typeof path === 'string',
  );
  if (named.length === 0) return null;
  return Object.fromEntries(
    named.map(({ path, problem }) => [String(path), [t(`inputProblems.${String(problem)}`)]]),
  );
}
