import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { attestCompletionInput } from '~/domain/learning/inputs';
import { enrolmentRepresentation } from '~/domain/learning/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { attestCompletion } from '~/use-cases/learning/attest-completion.server';

const bodyInput = attestCompletionInput.omit({ enrolmentId: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'enrolments.write');
  allowMethods(args.request, 'POST');
  const enrolmentId = idParam(args);
  const body = await parseApiBody(args.request, bodyInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  const enrolment = await attestCompletion(actor, { enrolmentId, ...body }, { now, source, idempotency });
  return apiAnswer(enrolmentRepresentation, enrolment);
}
