import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { addParticipantInput } from '~/domain/attendance/session-inputs';
import { participantRepresentation } from '~/domain/attendance/session-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { addParticipant } from '~/use-cases/attendance/add-participant.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'sessions.write');
  allowMethods(args.request, 'POST');
  const sessionId = idParam(args);
  const body = await parseApiBody(args.request, addParticipantInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  const added = await addParticipant(actor, { sessionId, ...body }, { now, source, idempotency });
  return apiAnswer(participantRepresentation, added, 201);
}
