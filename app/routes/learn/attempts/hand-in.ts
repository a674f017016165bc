import { redirect, type ActionFunctionArgs } from '@remix-run/node';
import { readSpentTimes } from '~/http/attempt-form.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { handInAttempt } from '~/use-cases/assessment/hand-in-attempt.server';

/** Hands an attempt in, with the answers that are saved. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const ids = idParams(args, ['enrolmentId', 'attemptId']);
  const spent = await readSpentTimes(args.request);
  await handInAttempt(actor, { ...ids, spent }, { now });
  return redirect(`/learn/courses/${ids.enrolmentId}/attempts/${ids.attemptId}/review`);
}
