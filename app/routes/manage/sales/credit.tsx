import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { creditSaleInput } from '~/domain/sales/sale-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { CreditPage } from '~/ui/sales/credit-page';
import { getSale } from '~/use-cases/sales/get-sale.server';
import { creditSale } from '~/use-cases/sales/credit-sale.server';

export const handle = { messages: ['sales', 'invoice'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'sales.write');
  const timeZone = viewer.organizationTimeZone;
  const sale = await getSale(actor, { invoiceId: idParam(args, 'invoiceId') }, { now, timeZone });
  return { sale, today: dayIn(now, timeZone), title: pageTitle(args.request, 'sales:credit.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'sales.write');
  const invoiceId = idParam(args, 'invoiceId');
  const work = async (input: Omit<Parameters<typeof creditSale>[1], 'invoiceId'>) => {
    await creditSale(actor, { ...input, invoiceId }, { now });
    return redirectWithFlash(`/manage/sales/${invoiceId}`, 'sales:flash.credited');
  };
  return answerForm(args.request, creditSaleInput, work, { 'sale-credit-too-high': 'amount' });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function Credit() {
  const { sale, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <CreditPage sale={sale} today={today} {...(answer && { result: answer.result })} />;
}
