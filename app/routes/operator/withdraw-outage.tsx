import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { reasonInput } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActForm } from '~/ui/operator/act-form';
import { Card } from '~/ui/primitives/card';
import { PageHeader } from '~/ui/primitives/page-header';
import { listOutages } from '~/use-cases/attendance/list-outages.server';
import { withdrawOutage } from '~/use-cases/attendance/withdraw-outage.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const [outage] = await listOutages(actor, { id: idParam(args) }, { now });
  if (!outage || outage.extended || outage.state === 'withdrawn') throw new Refusal('not-found');
  return { title: pageTitle(args.request, 'faults:withdraw.title'), name: outage.title };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const id = idParam(args);
  return answerForm(args.request, reasonInput, async ({ reason }) => {
    await withdrawOutage(actor, { id, reason }, { now });
    return redirectWithFlash('/operator/outages', 'faults:withdraw.done');
  });
}

export default function WithdrawOutage() {
  const { title, name } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('faults');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('operator.title'), to: '/operator/outages' }, { label: name }]}
        title={title}
        description={t('withdraw.text')}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm answer={answer} submit={t('withdraw.submit')} danger />
        </Card>
      </div>
    </>
  );
}
