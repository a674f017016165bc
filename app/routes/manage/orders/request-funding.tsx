import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { requestFundingForm } from '~/domain/funding/agreement-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { RequestFundingPage } from '~/ui/funding/request-funding-page';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { requestFunding } from '~/use-cases/funding/request-funding.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const { expected, timeZone } = await getFundingPage(actor, { orderId }, { now });
  return { orderId, expected, today: dayIn(now, timeZone) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  return answerForm(args.request, requestFundingForm, async (input) => {
    await requestFunding(actor, { orderId, ...input }, { now });
    return redirectWithFlash(`/manage/orders/${orderId}/funding`, 'funding:flash.requested');
  });
}

export default function RequestFunding() {
  const answer = useActionData<typeof action>();
  return (
    <RequestFundingPage {...useLoaderData<typeof loader>()} {...(answer && { result: answer.result })} />
  );
}
