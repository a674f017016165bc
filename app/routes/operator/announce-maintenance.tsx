import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { announceMaintenanceInput } from '~/domain/attendance/fault-inputs';
import { addDays, dayIn } from '~/domain/calendar';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { InterruptionFields } from '~/ui/faults/interruption-fields';
import { ActForm } from '~/ui/operator/act-form';
import { Card } from '~/ui/primitives/card';
import { PageHeader } from '~/ui/primitives/page-header';
import { announceMaintenance } from '~/use-cases/attendance/announce-maintenance.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { now } = await requireOperator(args);
  return {
    title: pageTitle(args.request, 'faults:announce.title'),
    startsOn: addDays(dayIn(now, 'Europe/Paris'), 3),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(
    args.request,
    announceMaintenanceInput,
    async (input) => {
      await announceMaintenance(actor, input, { now });
      return redirectWithFlash('/operator/outages', 'faults:announce.done');
    },
    { 'maintenance-too-soon': 'startsOn' },
  );
}

export default function AnnounceMaintenance() {
  const { title, startsOn } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('faults');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('operator.title'), to: '/operator/outages' }, { label: title }]}
        title={title}
        description={t('announce.text')}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm answer={answer} submit={t('announce.submit')}>
            {(field) => <InterruptionFields field={field} endRequired startsOn={startsOn} />}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
