import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOrdersInput } from '~/domain/funding/order-inputs';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { OrdersPage } from '~/ui/funding/orders-page';
import { getOrderChoices } from '~/use-cases/funding/get-order-choices.server';
import { listOrders } from '~/use-cases/funding/list-orders.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const query = readQuery(args.request, listOrdersInput, { client: 'clientId' });
  const page = await listOrders(actor, query, { now });
  const { clients } = await getOrderChoices(actor, { now });
  return {
    ...{ ...page, clients, mayWrite: can(actor, 'orders.write') },
    title: pageTitle(args.request, 'orders:list.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Orders() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <OrdersPage {...page} />;
}
