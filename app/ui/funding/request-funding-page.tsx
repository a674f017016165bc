import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { FundingPage } from '~/use-cases/funding/get-funding-page.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { DateField } from '../primitives/date-field';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { FunderFields } from './funder-fields';
import { NoteField } from './received-fields';

type Fields = { opco: string; opcoName: string; number: string; requestedOn: string; note: string };

type Page = {
  orderId: string;
  expected: FundingPage['expected'];
  today: string;
  result?: SubmissionResult<string[]>;
};

/** Notes that the OPCO was asked: when, and under which reference (K18). */
export function RequestFundingPage({ orderId, expected, today, result }: Page) {
  const { t } = useTranslation('funding');
  const [form, fields] = useForm<Fields>({ lastResult: result ?? null });
  return (
    <Card title={t('request.title')} description={t('request.text')} className="max-w-3xl">
      <ConformForm form={form} className="flex flex-col gap-6">
        <FormErrors errors={form.errors} />
        <FunderFields fields={fields} known={expected} />
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField
            label={t('fields.requestedOn')}
            name="requestedOn"
            required
            max={today}
            defaultValue={fields.requestedOn.initialValue ?? today}
            error={fields.requestedOn.errors ?? null}
          />
          <TextField
            label={t('fields.reference')}
            name="number"
            maxLength={100}
            optional
            defaultValue={fields.number.initialValue}
            error={fields.number.errors}
          />
        </div>
        <NoteField field={fields.note} />
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <ButtonLink variant="secondary" to={`/manage/orders/${orderId}/funding`}>
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton>{t('request.keep')}</SubmitButton>
        </div>
      </ConformForm>
    </Card>
  );
}
