import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { planNames } from '~/domain/billing/plan-codes';
import { planVersionInput } from '~/domain/billing/plan-inputs';
import { dayIn } from '~/domain/calendar';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { PlanVersionForm } from '~/ui/operator/plan-version-form';
import { addPlanVersion } from '~/use-cases/billing/add-plan-version.server';
import { listPlansOffered } from '~/use-cases/billing/list-plans-offered.server';

const timeZone = 'Europe/Paris';

export const handle = { messages: ['marketing'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

/** `?code=` says of which plan; without one that exists, one chooses in the list. */
export async function loader(args: LoaderFunctionArgs) {
  const { now } = await requireOperator(args);
  const code = new URL(args.request.url).searchParams.get('code');
  const { plans } = await listPlansOffered({ timeZone }, { now });
  const offered = plans.find((plan) => plan.code === code);
  if (!offered) throw redirect('/operator/plans');
  return {
    offered,
    today: dayIn(now, timeZone),
    title: pageTitle(args.request, 'operator:plans.formTitle', { plan: planNames[offered.code] }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(
    args.request,
    planVersionInput,
    async (input) => {
      const { code, effectiveOn } = await addPlanVersion(actor, input, { now });
      return redirectWithFlash(`/operator/plans/${code}/${effectiveOn}`, 'operator:plans.added');
    },
    { 'plan-version-exists': 'effectiveOn' },
  );
}

export default function CreatePlanVersion() {
  const { offered, today } = useLoaderData<typeof loader>();
  return <PlanVersionForm offered={offered} today={today} answer={useActionData<typeof action>()} />;
}
