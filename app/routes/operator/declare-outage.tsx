import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { declareOutageInput } from '~/domain/attendance/fault-inputs';
import { dayIn } from '~/domain/calendar';
import { redirectWithFlash } from '~/http/flash.server';
import { answerForm } from '~/http/forms.server';
import { requireOperator } from '~/http/guards.server';
import { pageTitle } from '~/http/page-title.server';
import { ActForm } from '~/ui/operator/act-form';
import { InterruptionFields } from '~/ui/faults/interruption-fields';
import { Card } from '~/ui/primitives/card';
import { Checkbox } from '~/ui/primitives/checkbox';
import { PageHeader } from '~/ui/primitives/page-header';
import { declareOutage } from '~/use-cases/attendance/declare-outage.server';
import { listReportedFaults } from '~/use-cases/attendance/list-reported-faults.server';

export const handle = { messages: ['faults'] };

export const meta: MetaFunction<typeof loader> = ({ data }) => [{ title: `${data?.title ?? ''} · Assidu` }];

export async function loader(args: LoaderFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  const { items } = await listReportedFaults(actor, {}, { now });
  return {
    title: pageTitle(args.request, 'faults:declare.title'),
    today: dayIn(now, 'Europe/Paris'),
    chosen: new URL(args.request.url).searchParams.get('fault'),
    faults: items.map(({ id, description, organization }) => ({
      ...{ key: `${organization.id}:${id}`, description, organizationName: organization.name },
    })),
  };
}

export async function action(args: ActionFunctionArgs) {
  const { actor, now } = await requireOperator(args);
  return answerForm(args.request, declareOutageInput, async (input) => {
    await declareOutage(actor, input, { now });
    return redirectWithFlash('/operator/outages', 'faults:declare.done');
  });
}

export default function DeclareOutage() {
  const { title, today, chosen, faults } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const { t } = useTranslation('faults');
  const from = faults.find(({ key }) => key === chosen);
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('operator.title'), to: '/operator/outages' }, { label: title }]}
        title={title}
        description={t('declare.text')}
      />
      <div className="max-w-2xl">
        <Card>
          <ActForm answer={answer} submit={t('declare.submit')} reasonIsRead={faults.length > 0}>
            {(field) => (
              <>
                <InterruptionFields
                  field={field}
                  endRequired={false}
                  startsOn={today}
                  {...(from && { organizations: from.organizationName })}
                />
                {faults.length > 0 && (
                  <fieldset className="grid gap-3">
                    <legend className="mb-1 text-sm font-[560]">{t('declare.faults')}</legend>
                    <p className="-mt-1 text-sm text-ink-faint">{t('declare.faultsHint')}</p>
                    {faults.map(({ key, description, organizationName }) => (
                      <Checkbox
                        key={key}
                        name="faults"
                        value={key}
                        defaultChecked={key === chosen}
                        label={<span className="line-clamp-2 wrap-anywhere">{description}</span>}
                        hint={organizationName}
                      />
                    ))}
                  </fieldset>
                )}
              </>
            )}
          </ActForm>
        </Card>
      </div>
    </>
  );
}
