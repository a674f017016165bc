import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { listClientsInput, registerClientInput } from '~/domain/clients/client-inputs';
import { clientRepresentation } from '~/domain/clients/client-representation';
import { apiAnswer, apiPage } from '~/http/api-answer.server';
import { allowMethods, idempotencyOf, parseApiBody, parseApiQuery } from '~/http/api-request.server';
import { requireApiActor } from '~/http/bearer.server';
import { createClient } from '~/use-cases/clients/create-client.server';
import { listClients } from '~/use-cases/clients/list-clients.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'clients.read');
  const query = parseApiQuery(args.request, listClientsInput);
  return apiPage(clientRepresentation, await listClients(actor, query));
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireApiActor(args, 'clients.write');
  allowMethods(args.request, 'GET', 'POST');
  const body = await parseApiBody(args.request, registerClientInput);
  const idempotency = idempotencyOf(args.request, actor, body);
  return apiAnswer(clientRepresentation, await createClient(actor, body, { now, idempotency }), 201);
}
