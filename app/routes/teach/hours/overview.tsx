import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { attendanceOverviewInput } from '~/domain/attendance/hours-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { AttendanceOverviewPage } from '~/ui/attendance/attendance-overview-page';
import { getAttendanceOverview } from '~/use-cases/attendance/get-attendance-overview.server';

export const handle = { messages: ['hours', 'attendance'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const overview = await getAttendanceOverview(actor, readQuery(request, attendanceOverviewInput), { now });
  return { overview, title: pageTitle(request, 'hours:overview.title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Overview() {
  return <AttendanceOverviewPage {...useLoaderData<typeof loader>().overview} />;
}
