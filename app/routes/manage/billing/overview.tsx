import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { seatQuoteInput } from '~/domain/billing/inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { BillingOverview } from '~/ui/billing/billing-overview';
import { getBilling } from '~/use-cases/billing/get-billing.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  const { add = 1 } = readQuery(args.request, seatQuoteInput.pick({ add: true }).partial());
  return {
    billing: await getBilling(actor, { add }, { now }),
    timeZone: viewer.organizationTimeZone,
    title: pageTitle(args.request, 'billing:title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Overview() {
  const { billing, timeZone } = useLoaderData<typeof loader>();
  return <BillingOverview billing={billing} timeZone={timeZone} />;
}
