import { redirect, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { can } from '~/domain/organizations/permissions';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { SecondFactorInvitation } from '~/ui/account/second-factor-invitation';
import { OverviewPage } from '~/ui/organization/overview-page';
import { getOrganizationOverview } from '~/use-cases/organizations/get-organization-overview.server';

export const handle = { messages: ['manage', 'account'] };

/** Those who see no overview are taken to what they manage. */
export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args);
  if (!can(actor, 'organization.settings')) {
    throw redirect(can(actor, 'members.read') ? '/manage/people' : '/manage/billing');
  }
  const timeZone = viewer.organizationTimeZone;
  const { planEndsAt, ...overview } = await getOrganizationOverview(actor, { timeZone }, { now });
  return {
    ...overview,
    endsOn: planEndsAt && dayIn(planEndsAt, timeZone),
    organizationName: viewer.organizationName,
    timeZone,
    hasSecondFactor: viewer.hasSecondFactor,
    title: pageTitle(args.request, 'manage:overview.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Overview() {
  const { title: _title, hasSecondFactor, ...page } = useLoaderData<typeof loader>();
  return (
    <>
      {!hasSecondFactor && <SecondFactorInvitation />}
      <OverviewPage {...page} />
    </>
  );
}
