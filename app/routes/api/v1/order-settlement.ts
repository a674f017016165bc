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
  const { reasons, agreements, tasks, lines, ...settlement } = await getSettlement(
    ...[actor, { orderId: idParam(args), asOf }, { now }],
  );
  return apiAnswer(settlementRepresentation, {
    ...{ ...settlement, reasons: [...reasons] },
    agreements: agreements.map((agreement) => ({ ...agreement, reasons: [...agreement.reasons] })),
    tasks: tasks.map((task) => ({
      ...{ kind: task.kind, enrolmentId: task.enrolmentId, dueAt: task.dueAt, worth: task.worth },
      ...(task.kind === 'lessons'
        ? { moduleId: task.moduleId, lessonIds: task.lessonIds }
        : { moduleId: null, lessonIds: [] }),
      ...('halfDayId' in task
        ? { sessionId: task.sessionId, halfDayId: task.halfDayId }
        : { sessionId: null, halfDayId: null }),
    })),
    lines: lines.map((line) => ({ ...line, borneBy: [...line.borneBy] })),
  });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args, 'orders.read');
  throw methodNotAllowed('GET');
}
