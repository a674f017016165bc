import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listFaultsInput } from '~/domain/attendance/fault-inputs';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { FaultTable } from '~/ui/faults/fault-table';
import { listFaults } from '~/use-cases/attendance/list-faults.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'organization.settings');
  const query = Object.fromEntries(new URL(args.request.url).searchParams);
  return {
    ...(await listFaults(actor, listFaultsInput.parse(query), { now })),
    title: pageTitle(args.request, 'faults:manage.title'),
    timeZone: viewer.organizationTimeZone,
  };
}

export default function Faults() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <FaultTable {...page} />;
}
