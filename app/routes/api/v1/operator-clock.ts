import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { clockRepresentation, moveClockCall } from '~/domain/lifecycle/clock-inputs';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody } from '~/http/api-request.server';
import { requireApiOperator } from '~/http/bearer.server';
import { getClock } from '~/use-cases/lifecycle/get-clock.server';
import { requestClockMove } from '~/use-cases/lifecycle/request-clock-move.server';
import { waitForClockMove } from '~/use-cases/lifecycle/wait-for-clock-move.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiOperator(args);
  const { running, moves } = await getClock(actor);
  return apiAnswer(clockRepresentation, { now, moving: running !== null, ran: [...(moves[0]?.ran ?? [])] });
}

/** Answers when the move is done: the request stays open meanwhile. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiOperator(args);
  allowMethods(args.request, 'GET', 'POST');
  const { now: to, reason = 'POST /api/v1/operator/clock' } = await parseApiBody(args.request, moveClockCall);
  const idempotency = idempotencyOf(args.request, actor, null);
  const { moveId } = await requestClockMove(actor, { to, reason }, { now, idempotency });
  const move = await waitForClockMove(actor, { moveId }, { signal: args.request.signal });
  return apiAnswer(clockRepresentation, { now: move.target, moving: false, ran: [...move.ran] });
}
