import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { formatDay } from '~/domain/calendar-format';
import type { ErasurePreview } from '~/use-cases/organizations/preview-erasure.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';

export type ErasePageProps = {
  preview: Omit<ErasurePreview, 'refusal'>;
  /** Why it cannot be done now; null where it can. */
  stands: string | null;
  result?: SubmissionResult<string[]>;
};

/** Erases a person's data at their request: what goes and what the law keeps, then their address to type. */
export function ErasePage({ preview, stands, result }: ErasePageProps) {
  const { t } = useTranslation('manage');
  const { id, name, email } = preview.member;
  const page = `/manage/people/${id}`;
  return (
    <>
      <PageHeader
        title={t('erase.title', { name })}
        description={t('erase.description')}
        crumbs={[
          { label: t('people.title'), to: '/manage/people' },
          { label: name, to: page },
          { label: t('erase.crumb') },
        ]}
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {stands && <Callout tone="warning" title={stands} />}
        <Goes {...preview} />
        <Stays {...preview} />
        {!stands && <Confirmation email={email} page={page} {...(result && { result })} />}
      </div>
    </>
  );
}

function Goes({ trainings, certificates, rows, keptUntil }: ErasePageProps['preview']) {
  const { t } = useTranslation('manage');
  return (
    <Card title={t('erase.goes')}>
      <ul className="flex list-disc flex-col gap-1.5 pl-5">
        {trainings > 0 && <li>{t('erase.trainings', { count: trainings })}</li>}
        {certificates > 0 && <li>{t('erase.certificates', { count: certificates })}</li>}
        <li>{t('erase.effects.account')}</li>
        <li>{keptUntil ? t('erase.effects.contentKept') : t('erase.effects.content')}</li>
        <li>{t('erase.effects.names')}</li>
      </ul>
      <p className="mt-3 text-ink-faint">{t('erase.rows', { count: rows })}</p>
    </Card>
  );
}

function Stays({ keptUntil, orders }: ErasePageProps['preview']) {
  const { t, i18n } = useTranslation('manage');
  const day = (until: string) => formatDay(until, i18n.language);
  return (
    <Card title={t('erase.stays')}>
      {keptUntil === null ? (
        <p>{t('erase.nothingStays')}</p>
      ) : (
        <>
          <p>{t('erase.staysText', { day: day(keptUntil) })}</p>
          <ul className="mt-3 divide-y">
            {orders.map((order) => (
              <li key={order.id} className="flex flex-wrap justify-between gap-x-6 py-2.5">
                <span className="min-w-0 wrap-break-word">{t('erase.order', order)}</span>
                <span className="text-ink-faint">{t('erase.until', { day: day(order.keptUntil) })}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </Card>
  );
}

function Confirmation({
  email,
  page,
  result,
}: {
  email: string;
  page: string;
  result?: SubmissionResult<string[]>;
}) {
  const { t } = useTranslation('manage');
  const [form, fields] = useForm<{ email: string }>({ lastResult: result ?? null });
  return (
    <ConformForm form={form} className="flex flex-col gap-5">
      <FormErrors errors={form.errors} />
      <TextField
        label={t('erase.confirm', { email })}
        name="email"
        inputMode="email"
        autoComplete="off"
        required
        defaultValue={fields.email.initialValue}
        error={fields.email.errors ?? null}
      />
      <p className="text-ink-faint">{t('erase.told')}</p>
      <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
        <ButtonLink variant="secondary" to={page}>
          {t('actions.cancel')}
        </ButtonLink>
        <SubmitButton variant="danger">{t('erase.submit')}</SubmitButton>
      </div>
    </ConformForm>
  );
}
