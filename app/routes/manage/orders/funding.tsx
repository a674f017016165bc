import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { noteNeedsForm } from '~/domain/funding/agreement-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { FundingPage } from '~/ui/funding/funding-page';
import { getFundingPage } from '~/use-cases/funding/get-funding-page.server';
import { noteNeeds } from '~/use-cases/funding/note-needs.server';

export const handle = { messages: ['orders', 'funding'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.read');
  const orderId = idParam(args, 'orderId');
  return { orderId, funding: await getFundingPage(actor, { orderId }, { now }) };
}

/** Keeps what the client needs. */
export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  return answerForm(args.request, noteNeedsForm, async ({ needs }) => {
    await noteNeeds(actor, { orderId, needs }, { now });
    return redirectWithFlash(`/manage/orders/${orderId}/funding`, 'funding:flash.needs');
  });
}

export default function OrderFunding() {
  const answer = useActionData<typeof action>();
  return <FundingPage {...useLoaderData<typeof loader>()} {...(answer && { result: answer.result })} />;
}
