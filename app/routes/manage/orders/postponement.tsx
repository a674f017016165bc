import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { grantPostponementInput } from '~/domain/funding/cancellation-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { languageOf } from '~/http/language.server';
import { pageTitle } from '~/http/page-title.server';
import { PostponementPage } from '~/ui/funding/postponement-page';
import { getPostponement } from '~/use-cases/funding/get-postponement.server';
import { grantPostponement } from '~/use-cases/funding/offer-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, viewer, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const timeZone = viewer.organizationTimeZone;
  const postponement = await getPostponement(actor, { orderId }, { now, timeZone });
  if (!postponement) {
    throw redirectWithFlash(`/manage/orders/${orderId}`, 'orders:flash.nothingPostponed', { tone: 'info' });
  }
  const { number } = postponement;
  return { postponement, title: pageTitle(args.request, 'orders:answerPostponement.title', { number }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const language = languageOf(args.request);
  return answerForm(args.request, grantPostponementInput, async (input) => {
    await grantPostponement(actor, { orderId, ...input }, { now, language });
    return redirectWithFlash(`/manage/orders/${orderId}`, 'orders:flash.offered');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function AnswerPostponement() {
  const { postponement } = useLoaderData<typeof loader>();
  return <PostponementPage postponement={postponement} result={useActionData<typeof action>()?.result} />;
}
