import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PlansPage } from '~/ui/operator/plans-page';
import { listPlanVersions } from '~/use-cases/billing/list-plan-versions.server';

/** Features are named as the pricing page names them. */
export const handle = { messages: ['marketing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'operator:plans.title'),
    plans: await listPlanVersions(actor, { now }),
  };
}

export default function Plans() {
  return <PlansPage plans={useLoaderData<typeof loader>().plans} />;
}
