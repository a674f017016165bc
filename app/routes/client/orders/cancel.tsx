import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { cancelOrderInput } from '~/domain/funding/cancellation-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireContact } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { AskPostponement } from '~/ui/funding/ask-postponement';
import { CancelOrderPage } from '~/ui/funding/cancel-order-page';
import { cancelOrder } from '~/use-cases/funding/cancel-order.server';
import { getCancellation } from '~/use-cases/funding/get-cancellation.server';

export const handle = { messages: ['orders'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const preview = await getCancellation(actor, { orderId: idParam(args, 'orderId') }, { now });
  return { preview, title: pageTitle(args.request, 'orders:cancel.title', { number: preview.number }) };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireContact(args);
  const orderId = idParam(args, 'orderId');
  return answerForm(args.request, cancelOrderInput.omit({ orderId: true }), async (input) => {
    await cancelOrder(actor, { orderId, ...input }, { now });
    return redirectWithFlash(`/client/orders/${orderId}`, 'orders:flash.cancelled');
  });
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function CancelOrder() {
  const { preview } = useLoaderData<typeof loader>();
  return (
    <CancelOrderPage
      preview={preview}
      base={`/client/orders/${preview.orderId}`}
      list="/client/orders"
      result={useActionData<typeof action>()?.result}
    >
      {preview.decision.allowed && preview.decision.terms.kind !== 'not-accepted' && (
        <AskPostponement preview={preview} terms={preview.decision.terms} />
      )}
    </CancelOrderPage>
  );
}
