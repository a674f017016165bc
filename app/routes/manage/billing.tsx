import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { daysLeft } from '~/domain/billing/trial';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PlanPage } from '~/ui/organization/plan-page';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';
import { getPlan } from '~/use-cases/organizations/get-plan.server';

export const handle = { messages: ['manage', 'marketing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  const { planStartedAt, planEndsAt, ...plan } = await getPlan(actor);
  const timeZone = viewer.organizationTimeZone;
  return {
    ...plan,
    startedOn: dayIn(planStartedAt, timeZone),
    endsOn: planEndsAt && dayIn(planEndsAt, timeZone),
    daysLeft: planEndsAt && daysLeft(planEndsAt, now),
    plans: (await listPlansOffered({ timeZone }, { now })).plans,
    title: pageTitle(args.request, 'manage:plan.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Billing() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <PlanPage {...page} />;
}
