import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { interestRateInput } from '~/domain/billing/interest-rate-inputs';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { RatesPage } from '~/ui/operator/rates-page';
import { enterInterestRate } from '~/use-cases/billing/enter-interest-rate.server';
import { listInterestRates } from '~/use-cases/billing/list-interest-rates.server';

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'operator:rates.title'),
    list: await listInterestRates(actor, { now }),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(args.request, interestRateInput, async (input) => {
    await enterInterestRate(actor, input, { now });
    return redirectWithFlash('/operator/rates', 'operator:rates.entered');
  });
}

export default function Rates() {
  return <RatesPage list={useLoaderData<typeof loader>().list} answer={useActionData<typeof action>()} />;
}
