import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { checkHealth } from '~/http/health.server';
import { pageTitle } from '~/http/page-title.server';
import { listInterestRates } from '~/use-cases/billing/list-interest-rates.server';
import { getOperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { SecondFactorInvitation } from '~/ui/account/second-factor-invitation';
import { Overview } from '~/ui/operator/overview';
import { RatesHeldUp } from '~/ui/operator/rates-held-up';

export const handle = { messages: ['account', 'console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'operator:overview.title'),
    overview: await getOperatorOverview(actor, { now }),
    health: await checkHealth(),
    rates: await listInterestRates(actor, { now }),
    hasSecondFactor: viewer.hasSecondFactor,
  };
}

export default function OperatorOverviewPage() {
  const { overview, health, rates, hasSecondFactor } = useLoaderData<typeof loader>();
  return (
    <>
      {!hasSecondFactor && <SecondFactorInvitation />}
      <RatesHeldUp rates={rates} />
      <Overview overview={overview} health={health} />
    </>
  );
}
