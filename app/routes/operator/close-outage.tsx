import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { closeOutageInput } from '~/domain/attendance/fault-inputs';
import { dayIn } from '~/domain/calendar';
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
import { TimeField } from '~/ui/primitives/time-field';
import { closeOutage } from '~/use-cases/attendance/close-outage.server';
import { listOutages } from '~/use-cases/attendance/list-outages.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const [outage] = await listOutages(actor, { id: idParam(args) }, { now });
  if (!outage || outage.state === 'over' || outage.state === 'withdrawn') throw new Refusal('not-found');
  return {
    title: pageTitle(args.request, 'faults:close.title'),
    name: outage.title,
    today: dayIn(now, 'Europe/Paris'),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const id = idParam(args);
  return answerForm(
    args.request,
    closeOutageInput,
    async (input) => {
      await closeOutage(actor, { id, ...input }, { now });
      return redirectWithFlash('/operator/outages', 'faults:close.done');
    },
    { 'outage-over': 'endsOn' },
  );
}

export default function CloseOutage() {
  const { title, name, today } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('faults');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('operator.title'), to: '/operator/outages' }, { label: name }]}
        title={title}
        description={t('close.text')}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm answer={answer} submit={t('close.submit')}>
            {(field) => (
              <div className="grid gap-5 sm:grid-cols-2">
                <DateField {...field('endsOn', today)} label={t('declare.endsOn')} required />
                <TimeField
                  {...field('endsTime')}
                  label={t('declare.endsTime')}
                  hint={t('declare.timeHint')}
                  stepMinutes={1}
                  required
                />
              </div>
            )}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
