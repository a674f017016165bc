import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listHoursInput } from '~/domain/attendance/hours-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { HoursListPage } from '~/ui/attendance/hours-list-page';
import { listHours } from '~/use-cases/attendance/list-hours.server';

export const handle = { messages: ['hours'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sessions.read');
  const { request } = args;
  const list = await listHours(actor, readQuery(request, listHoursInput, { q: 'search' }), { now });
  return { list, title: pageTitle(request, 'hours:title') };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Hours() {
  return <HoursListPage {...useLoaderData<typeof loader>().list} />;
}
