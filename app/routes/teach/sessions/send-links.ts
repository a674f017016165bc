import type { ActionFunctionArgs } from '@remix-run/node';
import { sendLinksInput } from '~/domain/attendance/signing-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { orRefusedAt, readForm } from '~/http/redirect-after.server';
import { requestSignatures } from '~/use-cases/attendance/request-signatures.server';

/** Sends their link to those who have not signed a half-day. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'halfDayId']);
  const back = `/teach/sessions/${ids.sessionId}/register#${ids.halfDayId}`;
  return orRefusedAt(back, async () => {
    const { click } = await readForm(args.request, sendLinksInput, {});
    const { sent } = await requestSignatures(actor, { ...ids, click }, { now });
    if (sent === 0) return redirectWithFlash(back, 'attendance:sentNone', { tone: 'info' });
    return redirectWithFlash(back, 'attendance:sent', { values: { count: sent } });
  });
}
