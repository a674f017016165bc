import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { startAttempt } from '~/use-cases/assessment/start-attempt.server';

/** Begins an attempt at a quiz, or goes on with the open one. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'lessonId']);
  const { attemptId } = await startAttempt(actor, ids, { now });
  return redirect(`/learn/courses/${ids.enrolmentId}/attempts/${attemptId}`);
}
