import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { subscriptionRepresentation } from '~/domain/billing/representations';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { getSubscription } from '~/use-cases/billing/get-subscription.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'billing.read', { settling: true });
  return apiAnswer(subscriptionRepresentation, await getSubscription(actor, { now }));
}

export async function action(args: ActionFunctionArgs) {
  await requireApiActor(args);
  throw methodNotAllowed('GET');
}
