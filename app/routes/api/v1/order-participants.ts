import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { addOrderParticipantInput } from '~/domain/funding/order-inputs';
import { orderParticipantRepresentation } from '~/domain/funding/order-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { addOrderParticipant } from '~/use-cases/funding/add-order-participant.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'orders.write');
  allowMethods(args.request, 'POST');
  const orderId = idParam(args);
  const body = await parseApiBody(args.request, addOrderParticipantInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  const added = await addOrderParticipant(actor, { orderId, ...body }, { now, source, idempotency });
  return apiAnswer(orderParticipantRepresentation, added, 201);
}
