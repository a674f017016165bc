import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { recordAgreementCall } from '~/domain/funding/agreement-inputs';
import { agreementRepresentation } from '~/domain/funding/agreement-representation';
import { opcoName, opcoOf } from '~/domain/funding/opcos';
import { apiAnswer } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, methodNotAllowed, parseApiBody } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { recordAgreement } from '~/use-cases/funding/record-agreement.server';

export async function loader(args: LoaderFunctionArgs) {
  await requireApiActor(args, 'orders.read');
  throw methodNotAllowed('POST');
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'orders.write');
  allowMethods(args.request, 'POST');
  const orderId = idParam(args);
  const body = await parseApiBody(args.request, recordAgreementCall);
  const { opco: funder, participants, hours, amends, ...terms } = body;
  const opco = opcoOf(funder);
  const given = opco === 'other' ? funder : null;
  const { id, warnings } = await recordAgreement(
    actor,
    {
      ...{ ...terms, orderId, opco, opcoName: given, enrolmentIds: participants },
      ...{ minutes: Math.round(hours * 60), amendsId: amends ?? null, note: '' },
    },
    { now, source: `api:${token.tokenName}`, idempotency: idempotencyOf(args.request, actor, body) },
  );
  const codes = warnings.map(({ code }) => code);
  const agreement = { ...terms, id, orderId, opco, opcoName: opcoName(opco, given), hours, participants };
  return apiAnswer(
    agreementRepresentation,
    { ...agreement, currency: 'EUR', amends: amends ?? null, warnings: codes },
    201,
  );
}
