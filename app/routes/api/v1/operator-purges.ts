import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { purgesRepresentation } from '~/domain/lifecycle/purge-receipt';
import { pageQuery } from '~/domain/page-query';
import { apiAnswer } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiOperator } from '~/http/bearer.server';
import { listPurges } from '~/use-cases/lifecycle/list-purges.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiOperator(args);
  const query = parseApiQuery(args.request, pageQuery);
  const { items, ...page } = await listPurges(actor, query, { now });
  return apiAnswer(purgesRepresentation, { ...page, items });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiOperator(args);
  throw methodNotAllowed('GET');
}
