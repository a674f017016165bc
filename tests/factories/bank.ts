import type { ActorOf } from '~/domain/actor';
import type { Question } from '~/domain/assessment/question';
import { createBank } from '~/use-cases/assessment/create-bank.server';
import { saveQuestion } from '~/use-cases/assessment/save-question.server';

/** A question bank with those questions, one kept a second after the other. */
export async function createFilledBank(
  actor: ActorOf<'member'>,
  questions: readonly Question[],
  { title = 'TVA', now = new Date() } = {},
): Promise<{ bankId: string }> {
  const { bankId } = await createBank(actor, { title, description: '' }, { now });
  for (const [at, question] of questions.entries()) {
    const kept = new Date(now.getTime() + at * 1000);
    await saveQuestion(actor, { bankId, revision: 0, question }, { now: kept });
  }
  return { bankId };
}
