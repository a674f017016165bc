import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { getSettlementQuery, settlementRepresentation } from '~/domain/funding/settlement-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getSettlement } from '~/use-cases/funding/get-settlement.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'orders.read');
  const { asOf } = parseApiQuery(args.request, getSettlementQuery);
  const { reasons, agreements, ...settlement } = await getSettlement(
    ...[actor, { orderId: idParam(args), asOf }, { now }],
  );
  return apiAnswer(settlementRepresentation, {
    ...{ ...settlement, reasons: [...reasons] },
    agreements: agreements.map((agreement) => ({ ...agreement, reasons: [...agreement.reasons] })),
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args, 'orders.read');
  throw methodNotAllowed('GET');
}
