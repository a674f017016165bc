import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData, useOutletContext } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderOverview } from '~/ui/funding/order-overview';
import { getAmendmentToTell } from '~/use-cases/funding/get-amendment-to-tell.server';
import { getOrderHistory } from '~/use-cases/funding/get-order-history.server';
import { getSessionChanges } from '~/use-cases/funding/get-session-changes.server';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  const [history, toTell, sessionChanges] = await Promise.all([
    getOrderHistory(actor, { orderId }),
    getAmendmentToTell(actor, { orderId }),
    getSessionChanges(actor, { orderId }),
  ]);
  return { history, toTell, sessionChanges };
}

export default function Overview() {
  const order = useOutletContext<OrderDetails>();
  return <OrderOverview order={order} {...useLoaderData<typeof loader>()} />;
}
