import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { RecoveryTable } from '~/ui/archive/recovery-table';
import { listRecoveries } from '~/use-cases/lifecycle/list-recoveries.server';

export const handle = { messages: ['archive'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'archive:recoveries.title'),
    recoveries: await listRecoveries(actor),
  };
}

export default function Recoveries() {
  return <RecoveryTable recoveries={useLoaderData<typeof loader>().recoveries} />;
}
