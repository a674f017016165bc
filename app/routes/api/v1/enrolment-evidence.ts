import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { evidenceRepresentation } from '~/domain/learning/representations';
import { pageQuery } from '~/domain/page-query';
import { apiPage } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getEvidence } from '~/use-cases/learning/get-evidence.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args);
  const query = parseApiQuery(args.request, pageQuery);
  return apiPage(evidenceRepresentation, await getEvidence(actor, { enrolmentId: idParam(args), ...query }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
