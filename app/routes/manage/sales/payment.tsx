import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { recordPaymentInput } from '~/domain/sales/sale-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { PaymentPage } from '~/ui/sales/payment-page';
import { getSale } from '~/use-cases/sales/get-sale.server';
import { recordPayment } from '~/use-cases/sales/record-payment.server';

export const handle = { messages: ['sales', 'invoice'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sales.write');
  const timeZone = viewer.organizationTimeZone;
  const sale = await getSale(actor, { invoiceId: idParam(args, 'invoiceId') }, { now, timeZone });
  return { sale, today: dayIn(now, timeZone), title: pageTitle(args.request, 'sales:payment.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  const work = async (input: Omit<Parameters<typeof recordPayment>[1], 'invoiceId'>) => {
    await recordPayment(actor, { ...input, invoiceId }, { now });
    return redirectWithFlash(`/manage/sales/${invoiceId}`, 'sales:flash.paid');
  };
  return answerForm(args.request, recordPaymentInput, work, {
    'sale-payment-too-high': 'amount',
    'sale-day-to-come': 'receivedOn',
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Payment() {
  const { sale, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <PaymentPage sale={sale} today={today} {...(answer && { result: answer.result })} />;
}
