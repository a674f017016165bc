import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ContestableInvoice } from '~/use-cases/clients/contest-invoice.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';

type Props = { invoice: ContestableInvoice; result?: SubmissionResult<string[]> | undefined };

/** A client says what they contest of a document, within ten days (K33). */
export function ContestInvoicePage({ invoice, result }: Props) {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const [form, fields] = useForm<Record<'reason' | 'amount', string>>({ lastResult: result ?? null });
  const { number, openCents, currency, until } = invoice;
  const open = formatMoney({ cents: openCents, currency }, i18n.language);
  const title = t('contest.title', { number });
  return (
    <>
      <PageHeader
        title={title}
        description={t('contest.text')}
        crumbs={[{ label: t('invoices.title'), to: '/client/invoices' }, { label: title }]}
      />
      <Card className="max-w-2xl">
        <ConformForm form={form} className="flex flex-col gap-6">
          <FormErrors errors={form.errors} />
          <Callout>{t('contest.until', { day: formats.day(until) })}</Callout>
          <TextField
            label={t('contest.amount')}
            hint={t('contest.amountHint', { amount: open })}
            name="amount"
            inputMode="decimal"
            optional
            defaultValue={fields.amount.initialValue}
            error={fields.amount.errors ?? null}
          />
          <TextAreaField
            label={t('contest.reason')}
            name="reason"
            rows={5}
            required
            maxLength={2000}
            defaultValue={fields.reason.initialValue}
            error={fields.reason.errors ?? null}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton>{t('contest.submit')}</SubmitButton>
            <ButtonLink variant="secondary" to="/client/invoices">
              {t('contest.back')}
            </ButtonLink>
          </div>
        </ConformForm>
      </Card>
    </>
  );
}
