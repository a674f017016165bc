import type { ActionFunctionArgs } from '@remix-run/node';
import { givenAnswerSchema } from '~/domain/assessment/attempt-inputs';
import { Refusal } from '~/domain/refusal';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { saveAnswers } from '~/use-cases/assessment/save-answers.server';

/** The page sends an answer as it is given; one that another tab has overtaken is refused with what stands. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'attemptId']);
  const answer = await parseApiBody(args.request, givenAnswerSchema);
  const [written] = await saveAnswers(actor, { ...ids, answers: [answer] }, { now });
  if (!written?.stored) {
    const { answer: stands, revision, savedAt } = written ?? { answer: null, revision: 0, savedAt: now };
    throw new Refusal('answer-outdated', { answer: stands, revision, savedAt: savedAt.toISOString() });
  }
  return Response.json({ savedAt: written.savedAt.toISOString() });
}
