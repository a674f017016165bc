import type { ActionFunctionArgs } from '@remix-run/node';
import { attachStrangerInput } from '~/domain/attendance/provider-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { attachStranger } from '~/use-cases/attendance/attach-stranger.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'strangerId']);
  return answerForm(args.request, attachStrangerInput, async (input) => {
    await attachStranger(actor, { ...ids, ...input }, { now });
    return redirectWithFlash(`/teach/sessions/${ids.sessionId}/register`, 'providers:flash.attached');
  });
}
