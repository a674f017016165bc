import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { answerFaultInput } from '~/domain/attendance/fault-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { FaultPage } from '~/ui/faults/fault-page';
import { answerFault } from '~/use-cases/attendance/answer-fault.server';
import { getReportedFault } from '~/use-cases/attendance/get-reported-fault.server';
import { listOutages } from '~/use-cases/attendance/list-outages.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

const idsOf = (args: LoaderFunctionArgs | ActionFunctionArgs) => ({
  organizationId: idParam(args, 'organizationId'),
  faultId: idParam(args, 'faultId'),
});

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const fault = await getReportedFault(actor, idsOf(args), { now });
  const outages = await listOutages(actor, {}, { now });
  return {
    fault,
    outages: outages
      .filter(({ kind, state }) => kind === 'outage' && state !== 'withdrawn')
      .map(({ id, title }) => ({ id, title })),
    title: pageTitle(args.request, 'faults:answer.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const ids = idsOf(args);
  return answerForm(
    args.request,
    answerFaultInput,
    async (input) => {
      await answerFault(actor, { ...ids, ...input }, { now });
      return redirectWithFlash('/operator/outages', 'faults:answer.done');
    },
    { 'outage-over': 'outageId' },
  );
}

export default function Fault() {
  const { fault, outages, title } = useLoaderData<typeof loader>();
  return <FaultPage {...{ fault, outages, title }} answer={useActionData<typeof action>()} />;
}
