import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { dayIn } from '~/domain/calendar';
import { markForceMajeureInput } from '~/domain/lifecycle/contract-act-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ForceMajeurePage } from '~/ui/operator/force-majeure-page';
import { listForceMajeure } from '~/use-cases/lifecycle/list-force-majeure.server';
import { markForceMajeure } from '~/use-cases/lifecycle/mark-force-majeure.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return {
    periods: await listForceMajeure(actor, { now }),
    today: dayIn(now, 'Europe/Paris'),
    title: pageTitle(args.request, 'console:majeure.title'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(
    args.request,
    markForceMajeureInput,
    async (input) => {
      await markForceMajeure(actor, input, { now });
      return redirectWithFlash('/operator/force-majeure', 'console:majeure.marked');
    },
    { 'force-majeure-overlaps': 'startsOn' },
  );
}

export default function ForceMajeure() {
  const { periods, today } = useLoaderData<typeof loader>();
  return <ForceMajeurePage periods={periods} today={today} answer={useActionData<typeof action>()} />;
}
