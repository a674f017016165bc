import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { dismissStranger } from '~/use-cases/attendance/dismiss-stranger.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'strangerId']);
  await dismissStranger(actor, ids, { now });
  return redirectWithFlash(`/teach/sessions/${ids.sessionId}/register`, 'providers:flash.dismissed');
}
