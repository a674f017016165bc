import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { pageQuery } from '~/domain/page-query';
import { requireContact } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { ClientOrdersPage } from '~/ui/funding/client-orders-page';
import { listClientOrders } from '~/use-cases/funding/list-client-orders.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const page = await listClientOrders(actor, readQuery(args.request, pageQuery), { now });
  return { ...page, title: pageTitle(args.request, 'orders:list.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ClientOrders() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <ClientOrdersPage {...page} />;
}
