import type { ActionFunctionArgs } from '@remix-run/node';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { removeReplay } from '~/use-cases/attendance/remove-replay.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const ids = idParams(args, ['sessionId', 'replayId']);
  await removeReplay(actor, ids, { now });
  return redirectWithFlash(`/teach/sessions/${ids.sessionId}/replays`, 'providers:flash.removed');
}
