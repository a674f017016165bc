import { answerSchema } from '~/domain/assessment/answer';
import { answerFromFields, writeOf } from '~/domain/assessment/answer-from-fields';
import type { GivenAnswer } from '~/domain/assessment/attempt-inputs';
import { questionKinds } from '~/domain/assessment/question-kinds';
import { idSchema } from '~/domain/id';
import { Refusal } from '~/domain/refusal';
import { readFormData } from '~/http/form-data.server';

export type AttemptForm = {
  answers: GivenAnswer[];
  /** Where the learner wants to go next: a question's number, or `end`. */
  goTo: string;
};

/**
 * What the page of an attempt posts where no script runs: every question with its kind and the write its learner has
 * seen. Questions never answered and still blank are left out. Refuses with `answer-unfit`.
 */
export async function readAttemptForm(request: Request): Promise<AttemptForm> {
  const fields = [...(await readFormData(request)).entries()];
  const goTo = fields.find(([name]) => name === 'go')?.[1];
  const answers = fields.flatMap(([name, value]) => {
    if (!name.startsWith('question:') || typeof value !== 'string') return [];
    const id = idSchema.safeParse(name.slice('question:'.length)).data;
    const [kindName, write] = value.split(':');
    const kind = questionKinds.find((known) => known === kindName);
    const revision = Number(write);
    if (!id || !kind || !Number.isInteger(revision) || revision < 0) throw new Refusal('answer-unfit');
    const read = answerSchema.nullable().safeParse(answerFromFields({ id, kind }, fields));
    if (!read.success) throw new Refusal('answer-unfit');
    const answer = read.data;
    if (answer === null && revision === 0) return [];
    return [{ questionId: id, revision, next: writeOf(answer), answer, spentMs: 0 }];
  });
  return { answers, goTo: typeof goTo === 'string' && /^(\d{1,3}|end)$/.test(goTo) ? goTo : '1' };
}

/** The response times that a hand-in tells (`spent:<question>`, milliseconds); what is no time is left out. */
export async function readSpentTimes(request: Request): Promise<Record<string, number>> {
  const fields = [...(await readFormData(request)).entries()];
  const times = fields.flatMap(([name, value]) => {
    const id = name.startsWith('spent:') ? idSchema.safeParse(name.slice('spent:'.length)).data : undefined;
    const spent = Math.round(Number(value));
    return id && spent > 0 && spent <= 86_400_000 ? [[id, spent] as const] : [];
  });
  return Object.fromEntries(times);
}
