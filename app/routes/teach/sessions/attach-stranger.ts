import type { ActionFunctionArgs } from '@remix-run/node';
import { attachStrangerInput } from '~/domain/attendance/provider-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectAfter } from '~/http/redirect-after.server';
import { attachStranger } from '~/use-cases/attendance/attach-stranger.server';

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'strangerId']);
  const to = `/teach/sessions/${ids.sessionId}/register`;
  const form = await parseForm(args.request, attachStrangerInput);
  if (!form.ok) return redirectWithFlash(to, 'providers:flash.choose', { tone: 'warning' });
  const attach = () => attachStranger(actor, { ...ids, ...form.value }, { now });
  return redirectAfter(attach, { to, done: 'providers:flash.attached' });
}
