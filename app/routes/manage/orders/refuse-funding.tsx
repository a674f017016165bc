import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { refuseFundingForm } from '~/domain/funding/agreement-inputs';
import { agreementAnswer } from '~/http/agreement-answer.server';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { RefuseFundingPage } from '~/ui/funding/refuse-funding-page';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { refuseFunding } from '~/use-cases/funding/refuse-funding.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const { expected, timeZone, agreements } = await getFundingPage(actor, { orderId }, { now });
  const amends = new URL(args.request.url).searchParams.get('amends');
  const amended = agreements.find(({ id, past }) => id === amends && !past) ?? null;
  return { orderId, expected, amended, today: dayIn(now, timeZone) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  return answerForm(args.request, refuseFundingForm, async ({ number, note, ...typed }) => {
    const answer = agreementAnswer(typed, { now, timeZone: viewer.organizationTimeZone });
    await refuseFunding(actor, { orderId, number, note, ...answer }, { now });
    return redirectWithFlash(`/manage/orders/${orderId}/funding`, 'funding:flash.refused');
  });
}

export default function RefuseFunding() {
  const answer = useActionData<typeof action>();
  return <RefuseFundingPage {...useLoaderData<typeof loader>()} {...(answer && { result: answer.result })} />;
}
