import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { listOutboxMessages } from '~/use-cases/lifecycle/list-outbox-messages.server';
import { OutboxTable } from '~/ui/operator/outbox-table';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    title: pageTitle(args.request, 'operator:outbox.title'),
    page: await listOutboxMessages(actor, query),
  };
}

export default function OutboxPage() {
  return <OutboxTable {...useLoaderData<typeof loader>().page} />;
}
