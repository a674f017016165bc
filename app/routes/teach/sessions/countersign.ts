import type { ActionFunctionArgs } from '@remix-run/node';
import { countersignInput } from '~/domain/attendance/signing-inputs';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { redirectSigned } from '~/http/redirect-signed.server';
import { signingPlaceOf } from '~/http/signing-place.server';
import { countersignHalfDay } from '~/use-cases/attendance/countersign-half-day.server';

/** Counter-signs a half-day with the statement that the register showed. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'attendance.write');
  const ids = idParams(args, ['sessionId', 'halfDayId']);
  const { place, headers } = signingPlaceOf(args);
  const back = `/teach/sessions/${ids.sessionId}/register#${ids.halfDayId}`;
  const form = { schema: countersignInput, back, done: 'attendance:countersign.done' };
  return redirectSigned(args.request, form, headers, (input) =>
    countersignHalfDay(actor, { ...input, ...ids }, { now, place }),
  );
}
