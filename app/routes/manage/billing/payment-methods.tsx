import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PaymentMethodsPage } from '~/ui/billing/payment-methods-page';
import { listPaymentMethods } from '~/use-cases/billing/list-payment-methods.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireMember(args, 'billing.read', { settling: true });
  return {
    ...(await listPaymentMethods(actor)),
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'billing:methods.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function PaymentMethods() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <PaymentMethodsPage {...page} />;
}
