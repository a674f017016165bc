import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderPeoplePage } from '~/ui/funding/order-people-page';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const page = await getOrderPeople(actor, { orderId: idParam(args, 'orderId') }, { now });
  return { page, mayWrite: true };
}

export default function Participants() {
  const { page, mayWrite } = useLoaderData<typeof loader>();
  return (
    <OrderPeoplePage
      page={page}
      base={`/client/orders/${page.orderId}`}
      mayWrite={mayWrite}
      mayTell={false}
    />
  );
}
