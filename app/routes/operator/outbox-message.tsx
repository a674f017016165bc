import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { retryOutboxMessageInput } from '~/domain/lifecycle/operator-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { getOutboxMessage } from '~/use-cases/lifecycle/get-outbox-message.server';
import { retryOutboxMessage } from '~/use-cases/lifecycle/retry-outbox-message.server';
import { OutboxMessage } from '~/ui/operator/outbox-message';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'operator:message.title'),
    message: await getOutboxMessage(actor, { messageId: args.params.id ?? '' }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(args.request, retryOutboxMessageInput, async (input) => {
    await retryOutboxMessage(actor, input, { now });
    return redirectWithFlash('/operator/outbox', 'operator:message.retried');
  });
}

export default function OutboxMessagePage() {
  const { message } = useLoaderData<typeof loader>();
  return <OutboxMessage message={message} answer={useActionData<typeof action>()} />;
}
