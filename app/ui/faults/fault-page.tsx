import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { FaultForOperator } from '~/use-cases/attendance/get-reported-fault.server';
import type { FormAnswer } from '../auth/form-answer';
import { ActForm } from '../operator/act-form';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { RadioGroup } from '../primitives/radio-group';
import { SelectField } from '../primitives/select-field';
import { useFormats } from '../primitives/use-formats';
import { FaultState } from './fault-state';

const timeZone = 'Europe/Paris';
const outcomes = ['mended', 'not-a-fault', 'outage'] as const;

/** One report, and the answer that closes it. */
export function FaultPage({
  fault,
  outages,
  title,
  answer,
}: {
  fault: FaultForOperator;
  outages: readonly { id: string; title: string }[];
  title: string;
  answer: FormAnswer | undefined;
}) {
  const { t } = useTranslation('faults');
  const formats = useFormats();
  const { organization } = fault;
  const facts = [
    { term: t('columns.organization'), detail: <Organization {...organization} /> },
    { term: t('columns.by'), detail: fault.by },
    { term: t('columns.reportedAt'), detail: formats.instant(fault.reportedAt, timeZone) },
    { term: t('columns.deadline'), detail: formats.instant(fault.deadlineAt, timeZone) },
    { term: t('columns.page'), detail: <span className="wrap-anywhere">{fault.page || t('noPage')}</span> },
    { term: t('columns.device'), detail: fault.device || t('noPage') },
    ...(fault.outage ? [{ term: t('answer.outage'), detail: fault.outage.title }] : []),
    ...(fault.answer ? [{ term: t('columns.answer'), detail: fault.answer }] : []),
  ];
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('operator.title'), to: '/operator/outages' }, { label: title }]}
        title={title}
        badge={<FaultState {...fault} />}
        actions={
          <ButtonLink
            variant="secondary"
            to={`/operator/outages/declare?fault=${organization.id}:${fault.id}`}
          >
            {t('answer.declare')}
          </ButtonLink>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[3fr_2fr]">
        <Card title={t('answer.happened')}>
          <p className="mb-4 wrap-anywhere whitespace-pre-line">{fault.description}</p>
          <DescriptionList items={facts} />
        </Card>
        <Card title={t('answer.submit')}>
          {fault.closedAt && (
            <div className="mb-5">
              <Callout>{t('answer.answered')}</Callout>
            </div>
          )}
          <ActForm answer={answer} submit={t('answer.submit')} reasonIsRead>
            {(field) => {
              const { error, defaultValue = 'mended' } = field('outcome');
              return (
                <>
                  <RadioGroup
                    name="outcome"
                    legend={t('answer.outcome')}
                    defaultValue={defaultValue}
                    error={error}
                    required
                    options={outcomes
                      .filter((outcome) => outcome !== 'outage' || outages.length > 0)
                      .map((value) => ({ value, label: t(`answer.outcomes.${value}`) }))}
                  />
                  {outages.length > 0 && (
                    <SelectField
                      {...field('outageId')}
                      label={t('answer.outage')}
                      hint={t('answer.outageHint')}
                      placeholder={t('answer.none')}
                      options={outages.map(({ id, title: label }) => ({ value: id, label }))}
                    />
                  )}
                </>
              );
            }}
          </ActForm>
        </Card>
      </div>
    </>
  );
}

function Organization({ id, name }: { id: string; name: string }) {
  return (
    <Link
      to={`/operator/organizations/${id}`}
      className="rounded-sm text-accent-text underline underline-offset-4"
    >
      {name}
    </Link>
  );
}
