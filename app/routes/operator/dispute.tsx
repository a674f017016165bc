import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { decideDisputeInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParams } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { DisputePage } from '~/ui/operator/dispute-page';
import { decideDispute } from '~/use-cases/billing/decide-dispute.server';
import { getDispute } from '~/use-cases/billing/get-dispute.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor } = await requireOperator(args);
  const { id = '', disputeId = '' } = args.params;
  return {
    dispute: await getDispute(actor, { organizationId: id, disputeId }),
    title: pageTitle(args.request, 'console:dispute.decideTitle'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { id, disputeId } = idParams(args, ['id', 'disputeId']);
  return answerForm(args.request, decideDisputeInput, async (input) => {
    await decideDispute(actor, { organizationId: id, disputeId, ...input }, { now });
    return redirectWithFlash(`/operator/organizations/${id}/disputes/${disputeId}`, 'console:dispute.done');
  });
}

export default function Dispute() {
  const { dispute } = useLoaderData<typeof loader>();
  return <DisputePage dispute={dispute} answer={useActionData<typeof action>()} />;
}
