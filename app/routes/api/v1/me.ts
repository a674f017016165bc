import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { meRepresentation } from '~/domain/organizations/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { getTokenHolder } from '~/use-cases/organizations/get-token-holder.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, token, now } = await requireApiActor(args);
  return apiAnswer(meRepresentation, await getTokenHolder(actor, { token: token.tokenName }, { now }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
