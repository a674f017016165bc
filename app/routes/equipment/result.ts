import type { ActionFunctionArgs } from '@remix-run/node';
import { recordPreTestInput } from '~/domain/attendance/pre-test-input';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { roomPlaceOf } from '~/http/room-place.server';
import { recordPreTest } from '~/use-cases/attendance/record-pre-test.server';

/** Keeps what the pre-test found. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { place } = roomPlaceOf(args);
  const result = await parseApiBody(args.request, recordPreTestInput);
  return Response.json(await recordPreTest(actor, result, { now, device: place.device }));
}
