import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { createOrderInput, listOrderSheetsInput } from '~/domain/funding/order-inputs';
import { orderRepresentation } from '~/domain/funding/order-representation';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { createOrder } from '~/use-cases/funding/create-order.server';
import { listOrderSheets } from '~/use-cases/funding/list-order-sheets.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'orders.read');
  const query = parseApiQuery(args.request, listOrderSheetsInput);
  return apiPage(orderRepresentation, await listOrderSheets(actor, query, { now }));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'orders.write');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, createOrderInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  return apiAnswer(orderRepresentation, await createOrder(actor, body, { now, source, idempotency }), 201);
}
