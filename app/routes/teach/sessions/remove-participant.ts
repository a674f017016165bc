import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { removeParticipants } from '~/use-cases/attendance/remove-participants.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const { sessionId, participantId } = idParams(args, ['sessionId', 'participantId']);
  const wish = { sessionId, participantIds: [participantId] };
  return redirectAfter(() => removeParticipants(actor, wish, { now }), {
    ...{ to: `/teach/sessions/${sessionId}`, done: 'planning:flash.removed' },
  });
}
