import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import type { FundingPage, ShownAgreement } from '~/use-cases/funding/get-funding-page.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { SubmitButton } from '../primitives/submit-button';
import { FunderFields } from './funder-fields';
import { NoteField, ReceivedFields } from './received-fields';

type Fields = Record<'opco' | 'opcoName' | 'number' | 'receivedOn' | 'receivedTime' | 'note', string>;

type Page = {
  orderId: string;
  expected: FundingPage['expected'];
  amended: ShownAgreement | null;
  today: string;
  result?: SubmissionResult<string[]>;
};

/** Records that an OPCO does not pay, or no longer does; what follows is said first. */
export function RefuseFundingPage({ orderId, expected, amended, today, result }: Page) {
  const { t } = useTranslation('funding');
  const [form, fields] = useForm<Fields>({ lastResult: result ?? null });
  const takenBack = amended?.status === 'granted';
  const known = amended ? { opco: amended.opco, name: amended.opcoName } : expected;
  return (
    <Card
      title={takenBack ? t('refusal.takenBack') : t('refusal.title')}
      description={t('refusal.text')}
      className="max-w-3xl"
    >
      <ConformForm form={form} className="flex flex-col gap-6">
        <FormErrors errors={form.errors} />
        {takenBack && (
          <Callout tone="warning">{t('refusal.endsAgreement', { number: amended.number })}</Callout>
        )}
        {amended && <input type="hidden" name="amendsId" value={amended.id} />}
        <FunderFields fields={fields} known={known} />
        <ReceivedFields fields={fields} today={today} number={amended?.number ?? ''} />
        <NoteField field={fields.note} />
        <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
          <ButtonLink variant="secondary" to={`/manage/orders/${orderId}/funding`}>
            {t('actions.cancel')}
          </ButtonLink>
          <SubmitButton variant="danger">{t('refusal.keep')}</SubmitButton>
        </div>
      </ConformForm>
    </Card>
  );
}
