import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enrolMemberInput, listEnrolmentsInput } from '~/domain/learning/inputs';
import { enrolmentRepresentation } from '~/domain/learning/representations';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { enrolMember } from '~/use-cases/learning/enrol-member.server';
import { listEnrolments } from '~/use-cases/learning/list-enrolments.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args);
  const query = parseApiQuery(args.request, listEnrolmentsInput);
  return apiPage(enrolmentRepresentation, await listEnrolments(actor, query));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args, 'enrolments.write');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, enrolMemberInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  const source = `api:${token.tokenName}` as const;
  return apiAnswer(
    enrolmentRepresentation,
    await enrolMember(actor, body, { now, source, idempotency }),
    201,
  );
}
