import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { HistorySheet } from '~/ui/operator/history-sheet';
import { getOrganizationHistory } from '~/use-cases/lifecycle/get-organization-history.server';

export const handle = { messages: ['console', 'manage'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const history = await getOrganizationHistory(actor, { organizationId: args.params.id ?? '' }, { now });
  return { history, title: history.name };
}

export default function HistorySheetRoute() {
  return <HistorySheet history={useLoaderData<typeof loader>().history} />;
}
