import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { OrderInvoicesPage } from '~/ui/sales/order-invoices-page';
import { getOrderInvoices } from '~/use-cases/sales/get-order-invoices.server';

export const handle = { messages: ['sales', 'invoice', 'billing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.read');
  const orderId = idParam(args, 'orderId');
  const invoicing = await getOrderInvoices(actor, { orderId }, { now });
  return { orderId, invoicing, mayWrite: can(actor, 'sales.write') };
}

export default function OrderInvoices() {
  return <OrderInvoicesPage {...useLoaderData<typeof loader>()} />;
}
