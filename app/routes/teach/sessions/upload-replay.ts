import type { ActionFunctionArgs } from '@remix-run/node';
import { flashCookie, redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { readIncomingFile } from '~/http/incoming-file.server';
import { uploadReplay } from '~/use-cases/attendance/upload-replay.server';

/** A video: as it streams, answered with 201, or as a form's file, before script, then led back to the list. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.write');
  const sessionId = idParam(args, 'sessionId');
  const isForm = args.request.headers.get('Content-Type')?.startsWith('multipart/form-data') ?? false;
  const incoming = await readIncomingFile(args.request);
  const replay = await uploadReplay(actor, { sessionId, ...incoming }, { now });
  if (isForm) return redirectWithFlash(`/teach/sessions/${sessionId}/replays`, 'providers:flash.uploaded');
  const headers = { 'Set-Cookie': flashCookie('providers:flash.uploaded') };
  return Response.json(replay, { status: 201, headers });
}
