import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PlansPage } from '~/ui/billing/plans-page';
import { quotePlans } from '~/use-cases/billing/quote-plans.server';

export const handle = { messages: ['billing', 'invoice', 'manage', 'marketing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, access, now } = await requireMember(args, 'billing.read', { settling: true });
  return {
    quotes: await quotePlans(actor, { now }),
    open: access === 'open',
    title: pageTitle(args.request, 'billing:plans.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Plans() {
  const { quotes, open } = useLoaderData<typeof loader>();
  return <PlansPage quotes={quotes} open={open} />;
}
