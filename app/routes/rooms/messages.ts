import type { ActionFunctionArgs } from '@remix-run/node';
import { postRoomMessageInput } from '~/domain/attendance/room-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { postRoomMessage } from '~/use-cases/attendance/post-room-message.server';

/** Writes to everybody in the room. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  const body = await parseApiBody(args.request, postRoomMessageInput.omit({ sessionId: true }));
  return Response.json(await postRoomMessage(actor, { ...body, sessionId }, { now }));
}
