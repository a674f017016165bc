import type { LoaderFunctionArgs } from '@remix-run/node';
import { clientRepresentation } from '~/domain/clients/client-representation';
import { apiAnswer } from '~/http/api-answer.server';
import { requireApiActor } from '~/http/bearer.server';
import { idParam } from '~/http/id-params.server';
import { getClient } from '~/use-cases/clients/get-client.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireApiActor(args, 'clients.read');
  return apiAnswer(clientRepresentation, await getClient(actor, { clientId: idParam(args) }));
}
