import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { can } from '~/domain/organizations/permissions';
import { pageQuery } from '~/domain/page-query';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { FundingTasksPage } from '~/ui/funding/funding-tasks-page';
import { getFundingTasks } from '~/use-cases/funding/get-funding-tasks.server';

export const handle = { messages: ['funding'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.follow');
  const { after } = readQuery(args.request, pageQuery);
  return {
    ...(await getFundingTasks(actor, { after }, { now })),
    mayManage: can(actor, 'orders.read'),
    ...{ title: pageTitle(args.request, 'funding:tasks.page.title'), asOf: now.toISOString() },
  };
}

export default function FundingTasks() {
  return <FundingTasksPage {...useLoaderData<typeof loader>()} />;
}
