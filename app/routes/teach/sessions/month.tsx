import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { monthInput } from '~/domain/attendance/session-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { MonthPage } from '~/ui/attendance/month-page';
import { SessionsPage } from '~/ui/attendance/sessions-page';
import { getSessionMonth } from '~/use-cases/attendance/get-session-month.server';

export const handle = { messages: ['planning', 'sessions'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sessions.read');
  const timeZone = viewer.organizationTimeZone;
  const { month } = readQuery(args.request, monthInput);
  return {
    timeZone,
    month: await getSessionMonth(actor, { month, own: false }, { now, timeZone }),
    title: pageTitle(args.request, 'sessions:agenda.monthTitle'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function SessionsMonth() {
  const page = useLoaderData<typeof loader>();
  return (
    <SessionsPage>
      <MonthPage {...page} base="/teach/sessions" />
    </SessionsPage>
  );
}
