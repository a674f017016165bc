import type { LoaderFunctionArgs } from '@remix-run/node';
import { useOutletContext } from '@remix-run/react';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { ClientOrderPage } from '~/ui/funding/client-order-page';
import type { ClientOrder } from '~/use-cases/funding/get-client-order.server';
import { requireClientOrder } from '~/use-cases/funding/require-client-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireContact(args);
  await requireClientOrder(actor, { orderId: idParam(args, 'orderId') });
  return null;
}

export default function ClientOrderOverview() {
  return <ClientOrderPage order={useOutletContext<ClientOrder>()} />;
}
