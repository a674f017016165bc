import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { checkHealth } from '~/http/health.server';
import { pageTitle } from '~/http/page-title.server';
import { getOperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { SecondFactorInvitation } from '~/ui/account/second-factor-invitation';
import { Overview } from '~/ui/operator/overview';

export const handle = { messages: ['account'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'operator:overview.title'),
    overview: await getOperatorOverview(actor, { now }),
    health: await checkHealth(),
    hasSecondFactor: viewer.hasSecondFactor,
  };
}

export default function OperatorOverviewPage() {
  const { overview, health, hasSecondFactor } = useLoaderData<typeof loader>();
  return (
    <>
      {!hasSecondFactor && <SecondFactorInvitation />}
      <Overview overview={overview} health={health} />
    </>
  );
}
