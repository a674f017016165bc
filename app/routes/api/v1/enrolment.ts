import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { enrolmentRepresentation } from '~/domain/learning/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getEnrolment } from '~/use-cases/learning/get-enrolment.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args);
  return apiAnswer(enrolmentRepresentation, await getEnrolment(actor, { enrolmentId: idParam(args) }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
