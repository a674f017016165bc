import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import {
  listOrganizationsCall,
  organizationRepresentation,
} from '~/domain/lifecycle/organization-representation';
import { apiPage } from '~/http/api-answer.server';
import { methodNotAllowed, parseApiQuery } from '~/http/api-request.server';
import { requireApiOperator } from '~/http/bearer.server';
import { listOrganizations } from '~/use-cases/lifecycle/list-organizations.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireApiOperator(args);
  const query = parseApiQuery(args.request, listOrganizationsCall);
  const { items, next } = await listOrganizations(actor, query, { now });
  const shown = items.map(({ registeredUsers: seats, ...organization }) => {
    return { ...organization, seats, currency: 'EUR' as const };
  });
  return apiPage(organizationRepresentation, { items: shown, next });
}

export async function action(args: ActionFunctionArgs) {
  await requireApiOperator(args);
  throw methodNotAllowed('GET');
}
