import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { startOrderInput } from '~/domain/funding/order-form';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { CreateOrderPage } from '~/ui/funding/create-order-page';
import { getOrderChoices } from '~/use-cases/funding/get-order-choices.server';
import { startOrder } from '~/use-cases/funding/start-order.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const clientId = new URL(args.request.url).searchParams.get('client');
  const choices = await getOrderChoices(actor, { now });
  return { ...choices, clientId, title: pageTitle(args.request, 'orders:create.title') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  return answerForm(args.request, startOrderInput, async (input) => {
    const { id } = await startOrder(actor, input, { now });
    return redirectWithFlash(`/manage/orders/${id}/edit`, 'orders:flash.created');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CreateOrder() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  return <CreateOrderPage {...page} result={useActionData<typeof action>()?.result} />;
}
