import { data } from '@remix-run/node';
import type { InputProblem } from '~/domain/input-problem';
import { isRefusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { readFormData } from '~/http/form-data.server';
import { wordsFor } from '~/http/words.server';

/** What a survey's form says, by question: its fields are named by the ids of the questions. */
export async function readSaid(request: Request): Promise<Record<string, string[]>> {
  const form = await readFormData(request);
  const said: Record<string, string[]> = {};
  for (const name of new Set(form.keys()))
    said[name] = form.getAll(name).filter((value) => typeof value === 'string');
  return said;
}

/**
 * Answers the form of a survey: with thanks at its page; with what was said and what is wrong where something is. One
 * answered before leads to its page, which shows so.
 */
export async function answerSurveyForm(
  request: Request,
  { said, to, work }: { said: Record<string, string[]>; to: string; work: () => Promise<void> },
) {
  try {
    await work();
    return redirectWithFlash(to, 'survey:done');
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (error.code === 'survey-answered')
      return redirectWithFlash(to, 'refusals:survey-answered', { tone: 'info' });
    if (error.code !== 'invalid-input') throw error;
    const words = wordsFor(request, 'refusals');
    const errors = (error.details as { errors?: { path: string; problem: InputProblem }[] } | undefined)
      ?.errors;
    const problems = Object.fromEntries(
      (errors ?? []).map(({ path, problem }) => [path, words(`inputProblems.${problem}`)]),
    );
    return data({ said, problems }, { status: 422 });
  }
}
