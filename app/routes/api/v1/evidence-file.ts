import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { evidenceFileRepresentation } from '~/domain/proof/evidence-file';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { evidenceFileUrl } from '~/http/proof-urls.server';
import { getEvidenceFile } from '~/use-cases/proof/get-evidence-file.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'orders.read');
  const { file, fileName: _, ...state } = await getEvidenceFile(actor, { evidenceFileId: idParam(args) });
  return apiAnswer(evidenceFileRepresentation, { ...state, ...(file && { url: evidenceFileUrl(state.id) }) });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
