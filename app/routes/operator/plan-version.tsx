import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PlanVersionPage } from '~/ui/operator/plan-version-page';
import { getPlanVersion } from '~/use-cases/billing/get-plan-version.server';

export const handle = { messages: ['marketing', 'console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { code = '', effectiveOn = '' } = args.params;
  return {
    version: await getPlanVersion(actor, { code, effectiveOn }, { now }),
    title: pageTitle(args.request, 'operator:plans.title'),
  };
}

export default function PlanVersion() {
  return <PlanVersionPage version={useLoaderData<typeof loader>().version} />;
}
