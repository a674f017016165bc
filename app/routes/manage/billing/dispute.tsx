import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { disputeForm } from '~/domain/billing/invoice-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { parseFormWithFile, submitForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { DisputePage } from '~/ui/billing/dispute-page';
import { getInvoice } from '~/use-cases/billing/get-invoice.server';
import { openDispute } from '~/use-cases/billing/open-dispute.server';

export const handle = { messages: ['billing', 'manage'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const invoiceId = idParam(args, 'invoiceId');
  const { invoice, dispute } = await getInvoice(actor, { invoiceId }, { now });
  return {
    ...{ invoiceId, number: invoice.number, dispute },
    title: pageTitle(args.request, 'billing:dispute.title', { number: invoice.number }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const invoiceId = idParam(args, 'invoiceId');
  const { form, file: proof } = await parseFormWithFile(args.request, disputeForm, 'proof');
  if (!form.ok) return form.response;
  const { amount: cents, grounds } = form.value;
  const opened = await submitForm(
    args.request,
    form.submission,
    () => openDispute(actor, { invoiceId, cents, grounds, proof }, { now }),
    {
      'dispute-too-high': 'amount',
      ...{ 'file-too-large': 'proof', 'file-type-refused': 'proof', 'file-incomplete': 'proof' },
    },
  );
  if (!opened.ok) return opened.response;
  return redirectWithFlash(`/manage/billing/invoices/${invoiceId}`, 'billing:done.disputed');
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Dispute() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <DisputePage {...page} {...(answer && { result: answer.result })} />;
}
