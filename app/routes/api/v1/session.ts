import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { sessionRepresentation } from '~/domain/attendance/session-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getSessionSheet } from '~/use-cases/attendance/get-session-sheet.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args);
  return apiAnswer(sessionRepresentation, await getSessionSheet(actor, { sessionId: idParam(args) }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
