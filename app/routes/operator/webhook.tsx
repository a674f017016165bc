import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { WebhookPage } from '~/ui/operator/webhook-page';
import { getPaymentEvent } from '~/use-cases/billing/get-payment-event.server';
import { retryPaymentEvent } from '~/use-cases/billing/retry-payment-event.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    event: await getPaymentEvent(actor, { eventId: args.params.eventId ?? '' }),
    title: pageTitle(args.request, 'console:webhook.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { eventId = '' } = args.params;
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await retryPaymentEvent(actor, { eventId, reason }, { now });
    return redirectWithFlash('/operator/billing?list=webhooks', 'console:webhook.retried');
  });
}

export default function Webhook() {
  const { event } = useLoaderData<typeof loader>();
  return <WebhookPage event={event} answer={useActionData<typeof action>()} />;
}
