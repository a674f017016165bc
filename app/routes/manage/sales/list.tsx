import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listSalesInput } from '~/domain/sales/sale-inputs';
import { dayIn } from '~/domain/calendar';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { SalesPage } from '~/ui/sales/sales-page';
import { listSales } from '~/use-cases/sales/list-sales.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sales.read');
  const timeZone = viewer.organizationTimeZone;
  return {
    ...(await listSales(actor, readQuery(args.request, listSalesInput), { now, timeZone })),
    today: dayIn(now, timeZone),
    title: pageTitle(args.request, 'sales:title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Sales() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <SalesPage {...page} />;
}
