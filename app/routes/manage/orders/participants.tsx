import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderPeoplePage } from '~/ui/funding/order-people-page';
import { getOrderPeople } from '~/use-cases/funding/get-order-people.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const page = await getOrderPeople(actor, { orderId: idParam(args, 'orderId') }, { now });
  return { page, mayWrite: can(actor, 'orders.write') };
}

export default function Participants() {
  const { page, mayWrite } = useLoaderData<typeof loader>();
  return (
    <OrderPeoplePage page={page} base={`/manage/orders/${page.orderId}`} mayWrite={mayWrite} mayTell={true} />
  );
}
