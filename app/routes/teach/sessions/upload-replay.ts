import type { ActionFunctionArgs } from '@remix-run/node';
import { flashCookie } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readIncomingFile } from '~/http/incoming-file.server';
import { uploadReplay } from '~/use-cases/attendance/upload-replay.server';

/** A video as it streams; answers 201 once it is kept. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  const replay = await uploadReplay(actor, { sessionId, ...(await readIncomingFile(args.request)) }, { now });
  return Response.json(replay, {
    status: 201,
    headers: { 'Set-Cookie': flashCookie('providers:flash.uploaded') },
  });
}
