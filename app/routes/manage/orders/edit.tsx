import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { orderForm } from '~/domain/funding/order-form';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireMember } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { EditOrderPage } from '~/ui/funding/edit-order-page';
import { getAmendmentToTell } from '~/use-cases/funding/get-amendment-to-tell.server';
import { getOrderEditor } from '~/use-cases/funding/get-order-editor.server';
import { saveOrderDraft } from '~/use-cases/funding/save-order-draft.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const editor = await getOrderEditor(actor, { orderId }, { now });
  const toTell = await getAmendmentToTell(actor, { orderId });
  return { editor, toTell, title: pageTitle(args.request, 'orders:edit.title', { number: editor.number }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'orders.write');
  const orderId = idParam(args, 'orderId');
  const { draft } = await getOrderEditor(actor, { orderId }, { now });
  return answerForm(args.request, orderForm(draft.courseId), async (written) => {
    await saveOrderDraft(actor, { orderId, ...written }, { now });
    return redirectWithFlash(`/manage/orders/${orderId}/edit`, 'orders:flash.saved');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function EditOrder() {
  const { editor, toTell } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <EditOrderPage key={editor.revision} editor={editor} toTell={toTell} result={answer?.result} />;
}
