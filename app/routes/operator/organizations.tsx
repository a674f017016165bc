import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { listOrganizations } from '~/use-cases/lifecycle/list-organizations.server';
import { OrganizationTable } from '~/ui/operator/organization-table';

export const handle = { messages: ['console', 'manage'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    title: pageTitle(args.request, 'operator:organizations.title'),
    page: await listOrganizations(actor, query, { now }),
  };
}

export default function OrganizationsPage() {
  return <OrganizationTable {...useLoaderData<typeof loader>().page} />;
}
