import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { recordedPresenceRepresentation } from '~/domain/attendance/presence-representation';
import { reportPresenceInput } from '~/domain/attendance/provider-inputs';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { reportPresence } from '~/use-cases/attendance/report-presence.server';

const bodyInput = reportPresenceInput.omit({ sessionId: true });

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'attendance.write');
  allowMethods(args.request, 'POST');
  const sessionId = idParam(args);
  const body = await parseApiBody(args.request, bodyInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  const answer = await reportPresence(actor, { sessionId, ...body }, { now, source, idempotency });
  return apiAnswer(recordedPresenceRepresentation, answer, 202);
}
