import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { evidenceFileRequested, requestEvidenceFileBody } from '~/domain/proof/evidence-file';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { requestEvidenceFile } from '~/use-cases/proof/request-evidence-file.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'proof.make');
  allowMethods(args.request, 'POST');
  const orderId = idParam(args);
  const body = await parseApiBody(args.request, requestEvidenceFileBody);
  const idempotency = idempotencyOf(args.request, actor, body);
  const answer = await requestEvidenceFile(actor, { orderId, ...body }, { now, idempotency });
  return apiAnswer(evidenceFileRequested, answer, 202);
}
