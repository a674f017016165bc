import type { ActionFunctionArgs } from '@remix-run/node';
import { setSessionStepInput } from '~/domain/attendance/session-inputs';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readForm, redirectAfter } from '~/http/redirect-after.server';
import { setSessionStep } from '~/use-cases/attendance/set-session-step.server';

/** Which step of the path the session stands for. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  const work = async () =>
    setSessionStep(actor, await readForm(args.request, setSessionStepInput, { sessionId }), { now });
  return redirectAfter(work, { to: `/teach/sessions/${sessionId}`, done: 'planning:flash.stepSet' });
}
