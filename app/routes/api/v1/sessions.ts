import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { listSessionSheetsInput, planSessionInput } from '~/domain/attendance/session-inputs';
import { sessionRepresentation } from '~/domain/attendance/session-representation';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { listSessionSheets } from '~/use-cases/attendance/list-session-sheets.server';
import { planSession } from '~/use-cases/attendance/plan-session.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args);
  const query = parseApiQuery(args.request, listSessionSheetsInput);
  return apiPage(sessionRepresentation, await listSessionSheets(actor, query));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'sessions.write');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, planSessionInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  return apiAnswer(sessionRepresentation, await planSession(actor, body, { now, source, idempotency }), 201);
}
