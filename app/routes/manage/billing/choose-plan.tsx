import {
  redirect,
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
} from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { confirmPlanInput } from '~/domain/billing/inputs';
import { planNames, planCodes } from '~/domain/billing/plan-codes';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { requireMember, type RouteArgs } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { readForm } from '~/http/redirect-after.server';
import { attempt } from '~/http/refusal-response.server';
import { ChoosePlanPage } from '~/ui/billing/choose-plan-page';
import { choosePlan } from '~/use-cases/billing/choose-plan.server';
import { quotePlans } from '~/use-cases/billing/quote-plans.server';

export const handle = { messages: ['billing', 'invoice', 'manage', 'marketing'] };

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const plan = planParam(args);
  const { offers, usage, method, openOrder } = await quotePlans(actor, { now });
  const offer = offers.find(({ terms }) => terms.code === plan);
  if (!offer) throw new Refusal('not-found');
  return {
    ...{ offer, usage, method, openOrder },
    title: pageTitle(args.request, 'billing:choose.title', { plan: planNames[plan] }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireMember(args, 'billing.manage', { settling: true });
  const plan = planParam(args);
  const asked = await readForm(args.request, confirmPlanInput, { plan });
  const chosen = await attempt(args.request, () => choosePlan(actor, asked, { now }));
  // On a refusal the page shows the sum as it is now, and asks again.
  if (!chosen.ok) return chosen.response;
  const choice = chosen.result;
  if (choice.outcome === 'confirm') return redirect(choice.url);
  if (choice.outcome === 'done') return redirectWithFlash('/manage/billing', `billing:done.${choice.how}`);
  return redirect(choice.orderPath);
}

function planParam({ params }: RouteArgs) {
  const plan = planCodes.find((code) => code === params.plan);
  if (!plan) throw new Refusal('not-found');
  return plan;
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export default function ChoosePlan() {
  const { title: _title, ...page } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  return <ChoosePlanPage {...page} refused={answer?.refusal ?? null} />;
}
