import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { Refusal } from '~/domain/refusal';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { sendArchive } from '~/http/send-archive.server';
import { requireTokenOrSession } from '~/http/token-or-session.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';

/** The bytes of an evidence file, for a token or, in a browser, for a session. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireTokenOrSession(args, 'orders.read');
  const { file } = await getEvidenceFile(actor, { evidenceFileId: idParam(args) });
  if (!file) throw new Refusal('evidence-file-not-ready');
  return sendArchive(args.request, file);
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
