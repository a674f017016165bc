import type { ActionFunctionArgs } from '@remix-run/node';
import { recordRoomPresenceInput } from '~/domain/attendance/room-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { roomPlaceOf } from '~/http/room-place.server';
import { recordRoomPresence } from '~/use-cases/attendance/record-room-presence.server';

/** Signs of life of a page in the room. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const { place, headers } = roomPlaceOf(args);
  const sessionId = idParam(args, 'sessionId');
  const body = await parseApiBody(args.request, recordRoomPresenceInput.omit({ sessionId: true }));
  const { recorded } = await recordRoomPresence(actor, { ...body, sessionId }, { now, place });
  return Response.json({ recorded }, { headers });
}
