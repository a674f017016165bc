import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listFaultsInput } from '~/domain/attendance/fault-inputs';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { OutagesPage } from '~/ui/faults/outages-page';
import { listOutages } from '~/use-cases/attendance/list-outages.server';
import { listReportedFaults } from '~/use-cases/attendance/list-reported-faults.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const query = listFaultsInput.parse(Object.fromEntries(new URL(args.request.url).searchParams));
  return {
    title: pageTitle(args.request, 'faults:operator.title'),
    faults: await listReportedFaults(actor, query, { now }),
    closed: query.closed !== undefined,
    outages: await listOutages(actor, {}, { now }),
  };
}

export default function Outages() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <OutagesPage {...page} />;
}
