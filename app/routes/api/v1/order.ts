import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { orderRepresentation } from '~/domain/funding/order-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getOrderSheet } from '~/use-cases/funding/get-order-sheet.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'orders.read');
  return apiAnswer(orderRepresentation, await getOrderSheet(actor, { orderId: idParam(args) }, { now }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
