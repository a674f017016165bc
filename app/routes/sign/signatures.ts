import type { ActionFunctionArgs } from '@remix-run/node';
import { signatureInput } from '~/domain/attendance/signing-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requirePerson } from '~/http/guards.server';
import { localDestination } from '~/http/local-destination.server';
import { redirectSigned } from '~/http/redirect-signed.server';
import { signingPlaceOf } from '~/http/signing-place.server';
import { signHalfDay } from '~/use-cases/attendance/sign-half-day.server';

/** Takes every signature of somebody signed in: answers script with the server's time, and a plain form with its page. */
export async function action(args: ActionFunctionArgs) {
  const { request } = args;
  const { viewer, now } = await requirePerson(args);
  const { place, headers } = signingPlaceOf(args);
  const { userId } = viewer;
  if (request.headers.get('Content-Type')?.startsWith('application/json')) {
    const input = await parseApiBody(request, signatureInput);
    const { signedAt, claimedAt } = await signHalfDay({ userId }, input, { now, place });
    return Response.json({ signedAt, claimedAt }, { headers });
  }
  const back = ({ from }: Readonly<Record<string, FormDataEntryValue>>) => localDestination(from ?? null);
  return redirectSigned(request, { schema: signatureInput, back }, headers, (input) =>
    signHalfDay({ userId }, input, { now, place }),
  );
}
