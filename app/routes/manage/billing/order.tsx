import { type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { failureReason } from '~/domain/billing/payment-outcome';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { OrderPage } from '~/ui/billing/order-page';
import { finishOrder } from '~/use-cases/billing/finish-order.server';

export const handle = { messages: ['billing', 'manage'] };

/** Where a buyer comes back to from their bank; the order is asked about again, so that nothing waits for a webhook. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const orderId = idParam(args, 'orderId');
  const { failureCode, ...order } = await finishOrder(actor, { orderId }, { now });
  if (order.status === 'applied' && order.payment === 'succeeded') {
    throw redirectWithFlash('/manage/billing', 'billing:done.purchase');
  }
  return {
    ...{ order, orderId, reason: failureReason(failureCode) },
    title: pageTitle(args.request, 'billing:order.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Order() {
  const { order, orderId, reason } = useLoaderData<typeof loader>();
  return <OrderPage order={order} orderId={orderId} reason={reason} />;
}
