import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { LinkedAccountsPage } from '~/ui/operator/linked-accounts-page';
import { listAccountLinks } from '~/use-cases/lifecycle/list-account-links.server';

export const handle = { messages: ['console', 'billing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return {
    groups: await listAccountLinks(actor, { now }),
    title: pageTitle(args.request, 'console:links.title'),
  };
}

export default function LinkedAccounts() {
  return <LinkedAccountsPage groups={useLoaderData<typeof loader>().groups} />;
}
