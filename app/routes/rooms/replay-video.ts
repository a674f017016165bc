import type { LoaderFunctionArgs } from '@remix-run/node';
import { fileResponse } from '~/http/file-response.server';
import { requireMember } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { getReplayFile } from '~/use-cases/attendance/get-replay-file.server';

/** The video of a replay, whole or in the ranges that a player asks for. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args);
  const file = await getReplayFile(actor, idParams(args, ['sessionId', 'replayId']));
  return fileResponse(args.request, file);
}
