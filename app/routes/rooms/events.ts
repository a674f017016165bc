import type { LoaderFunctionArgs } from '@remix-run/node';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { roomStream } from '~/http/room-stream.server';
import { getRoom } from '~/use-cases/attendance/get-room.server';

/** What happens in the room, as it happens, for one page in it. */
export async function loader(args: LoaderFunctionArgs) {
  const member = await requireMember(args);
  const sessionId = idParam(args, 'sessionId');
  await getRoom(member.actor, { sessionId }, member);
  return roomStream(args.request, member, sessionId);
}
