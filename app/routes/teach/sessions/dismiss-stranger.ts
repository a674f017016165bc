import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { dismissStranger } from '~/use-cases/attendance/dismiss-stranger.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'strangerId']);
  const to = `/teach/sessions/${ids.sessionId}/register`;
  return redirectAfter(() => dismissStranger(actor, ids, { now }), { to, done: 'providers:flash.dismissed' });
}
