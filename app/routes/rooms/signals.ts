import type { ActionFunctionArgs } from '@remix-run/node';
import { sendRoomSignalsInput } from '~/domain/attendance/room-inputs';
import { parseApiBody } from '~/http/api-request.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { sendRoomSignals } from '~/use-cases/attendance/send-room-signals.server';

/** What a page in the room tells others there, so that they reach one another. */
export async function action(args: ActionFunctionArgs) {
  const { actor } = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  const body = await parseApiBody(args.request, sendRoomSignalsInput.omit({ sessionId: true }));
  await sendRoomSignals(actor, { ...body, sessionId });
  return Response.json({ sent: true });
}
