import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { contestInvoiceInput } from '~/domain/sales/sale-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ContestInvoicePage } from '~/ui/clients/contest-invoice-page';
import { contestInvoice, getContestableInvoice } from '~/use-cases/clients/contest-invoice.server';

export const handle = { messages: ['clients'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer } = await requireContact(args);
  const timeZone = viewer.organizationTimeZone;
  const invoice = await getContestableInvoice(actor, { invoiceId: idParam(args, 'invoiceId') }, { timeZone });
  const title = pageTitle(args.request, 'clients:contest.title', { number: invoice.number });
  return { invoice, title };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const invoiceId = idParam(args, 'invoiceId');
  const work = async (input: Omit<Parameters<typeof contestInvoice>[1], 'invoiceId'>) => {
    await contestInvoice(actor, { ...input, invoiceId }, { now });
    return redirectWithFlash('/client/invoices', 'clients:flash.contested');
  };
  return answerForm(args.request, contestInvoiceInput, work, { 'sale-payment-too-high': 'amount' });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ContestInvoice() {
  const { invoice } = useLoaderData<typeof loader>();
  return <ContestInvoicePage invoice={invoice} result={useActionData<typeof action>()?.result} />;
}
