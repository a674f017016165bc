import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderFrame } from '~/ui/funding/order-frame';
import { getOrder } from '~/use-cases/funding/get-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'orders.read');
  const when = { now, timeZone: viewer.organizationTimeZone };
  return { order: await getOrder(actor, { orderId: idParam(args, 'orderId') }, when) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.order.title ?? ''} · Assidu` },
];

/** The pages of an order read it with `useOutletContext<OrderDetails>()`. */
export default function OrderLayout() {
  const { order } = useLoaderData<typeof loader>();
  return (
    <OrderFrame order={order}>
      <Outlet context={order} />
    </OrderFrame>
  );
}
