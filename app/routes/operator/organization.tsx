import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { getOrganizationForOperator } from '~/use-cases/lifecycle/get-organization-for-operator.server';
import { OrganizationSheet } from '~/ui/operator/organization-sheet';

export const handle = { messages: ['console', 'manage'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.name ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return getOrganizationForOperator(actor, { organizationId: args.params.id ?? '' }, { now });
}

export default function OrganizationPage() {
  return <OrganizationSheet organization={useLoaderData<typeof loader>()} />;
}
