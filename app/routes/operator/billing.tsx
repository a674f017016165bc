import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { billingWorkInput } from '~/domain/billing/billing-work';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { BillingWorkPage } from '~/ui/operator/billing-work-page';
import { listBillingWork } from '~/use-cases/billing/list-billing-work.server';

export const handle = { messages: ['console', 'manage'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    work: await listBillingWork(actor, billingWorkInput.parse(query), { now }),
    title: pageTitle(args.request, 'console:work.title'),
  };
}

export default function Billing() {
  return <BillingWorkPage work={useLoaderData<typeof loader>().work} />;
}
