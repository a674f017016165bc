import type { ActionFunctionArgs } from '@remix-run/node';
import { enterRoomInput } from '~/domain/attendance/room-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { enterRoom } from '~/use-cases/attendance/enter-room.server';

/** A page enters the room, or says what of it has changed. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  const body = await parseApiBody(args.request, enterRoomInput.omit({ sessionId: true }));
  await enterRoom(actor, { ...body, sessionId }, { now });
  return Response.json({ entered: true });
}
