import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { Outlet, useLoaderData } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ClientOrderFrame } from '~/ui/funding/client-order-frame';
import { getClientOrder } from '~/use-cases/funding/get-client-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  return { order: await getClientOrder(actor, { orderId: idParam(args, 'orderId') }, { now }) };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${(data?.order.inForce ?? data?.order.pending)?.title ?? ''} · Assidu` },
];

/** The pages of a client's order read it with `useOutletContext<ClientOrder>()`. */
export default function ClientOrderLayout() {
  const { order } = useLoaderData<typeof loader>();
  return (
    <ClientOrderFrame order={order}>
      <Outlet context={order} />
    </ClientOrderFrame>
  );
}
