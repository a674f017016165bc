import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listPurgesInput } from '~/domain/lifecycle/purge-inputs';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PurgeTable } from '~/ui/archive/purge-table';
import { listPurges } from '~/use-cases/lifecycle/list-purges.server';

export const handle = { messages: ['archive'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { after } = listPurgesInput.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return {
    title: pageTitle(args.request, 'archive:purges.title'),
    page: await listPurges(actor, { after }, { now }),
    isFirst: after === undefined,
  };
}

export default function Purges() {
  const { page, isFirst } = useLoaderData<typeof loader>();
  return <PurgeTable {...page} isFirst={isFirst} />;
}
