import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { quoteRecoveryInput } from '~/domain/lifecycle/recovery';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { RecoverySheet } from '~/ui/archive/recovery-sheet';
import { getRecoveryToQuote } from '~/use-cases/lifecycle/get-recovery-to-quote.server';
import { quoteRecovery } from '~/use-cases/lifecycle/quote-recovery.server';

export const handle = { messages: ['archive'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'archive:recoveries.one'),
    recovery: await getRecoveryToQuote(actor, { organizationId: args.params.organizationId ?? '' }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(args.request, quoteRecoveryInput, async (input) => {
    await quoteRecovery(actor, input, { now });
    return redirectWithFlash('/operator/recoveries', 'archive:flash.quoteSent');
  });
}

export default function RecoveryPage() {
  const { recovery } = useLoaderData<typeof loader>();
  return <RecoverySheet recovery={recovery} answer={useActionData<typeof action>()} />;
}
