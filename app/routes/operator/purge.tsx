import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PurgeSheet } from '~/ui/archive/purge-sheet';
import { getPurge } from '~/use-cases/lifecycle/get-purge.server';

export const handle = { messages: ['archive'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'archive:receipt.title'),
    purge: await getPurge(actor, { purgeId: args.params.id ?? '' }),
  };
}

export default function PurgePage() {
  const { evidence, ...purge } = useLoaderData<typeof loader>().purge;
  return <PurgeSheet purge={purge} evidence={evidence} />;
}
