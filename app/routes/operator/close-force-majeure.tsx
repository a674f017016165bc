import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { dayIn } from '~/domain/calendar';
import { closeForceMajeureInput } from '~/domain/lifecycle/contract-act-inputs';
import { Refusal } from '~/domain/refusal';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { idParam } from '~/http/id-params.server';
import { pageTitle } from '~/http/page-title.server';
import { ActForm } from '~/ui/operator/act-form';
import { Card } from '~/ui/primitives/card';
import { DateField } from '~/ui/primitives/date-field';
import { PageHeader } from '~/ui/primitives/page-header';
import { closeForceMajeure } from '~/use-cases/lifecycle/close-force-majeure.server';
import { listForceMajeure } from '~/use-cases/lifecycle/list-force-majeure.server';

export const handle = { messages: ['console'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const periods = await listForceMajeure(actor, { now });
  const period = periods.find(({ id, open }) => open && id === args.params.id);
  if (!period) throw new Refusal('not-found');
  return { today: dayIn(now, 'Europe/Paris'), title: pageTitle(args.request, 'console:majeure.closeTitle') };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const id = idParam(args);
  return answerForm(args.request, closeForceMajeureInput, async (input) => {
    await closeForceMajeure(actor, { id, ...input }, { now });
    return redirectWithFlash('/operator/force-majeure', 'console:majeure.closed');
  });
}

export default function CloseForceMajeure() {
  const { today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('console');
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('majeure.title'), to: '/operator/force-majeure' },
          { label: t('majeure.closeTitle') },
        ]}
        title={t('majeure.closeTitle')}
        description={t('majeure.closeText')}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm answer={answer} submit={t('majeure.close')}>
            {(field) => <DateField {...field('endsOn', today)} label={t('majeure.endsOn')} required />}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
