import type { ActionFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { closeHelp } from '~/use-cases/assistance/close-help.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'help.answer');
  const requestId = idParam(args, 'requestId');
  return redirectAfter(() => closeHelp(actor, { requestId }, { now }), {
    to: `/teach/help/${requestId}`,
    done: 'assistance:help.closed',
  });
}
