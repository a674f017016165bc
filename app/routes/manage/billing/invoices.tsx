import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listInvoicesInput } from '~/domain/billing/invoice-inputs';
import { dayIn } from '~/domain/calendar';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readQuery } from '~/http/read-query.server';
import { InvoicesPage } from '~/ui/billing/invoices-page';
import { listInvoices } from '~/use-cases/billing/list-invoices.server';

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'billing.read', { settling: true });
  const { items, next } = await listInvoices(actor, readQuery(args.request, listInvoicesInput));
  return {
    invoices: items.map(({ document, ...invoice }) => ({
      ...invoice,
      ...{ issuedOn: document.issuedOn, dueOn: document.dueOn, includingVat: document.includingVat },
      period: document.period,
    })),
    next,
    today: dayIn(now, viewer.organizationTimeZone),
    title: pageTitle(args.request, 'billing:invoices.title'),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Invoices() {
  const { invoices, next, today } = useLoaderData<typeof loader>();
  return <InvoicesPage invoices={invoices} next={next} today={today} />;
}
