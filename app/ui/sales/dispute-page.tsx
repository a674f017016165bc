import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../primitives/callout';
import { DateField } from '../primitives/date-field';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { SaleForm } from './sale-form';
import { useMoney } from './use-money';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

export type DisputePageProps = { sale: SaleDetails; today: string; result?: SubmissionResult<string[]> };

/** What a client contests of a document, within ten days (K33). */
export function DisputePage({ sale, today, result }: DisputePageProps) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  const [form, fields] = useForm<Record<'reason' | 'amount' | 'receivedOn', string>>({
    lastResult: result ?? null,
  });
  const { currency, issuedOn } = sale.document;
  return (
    <SaleForm sale={sale} form={form} words="dispute">
      {sale.disputableUntil && (
        <Callout>{t('dispute.until', { day: formats.day(sale.disputableUntil) })}</Callout>
      )}
      <DateField
        label={t('dispute.receivedOn')}
        name="receivedOn"
        required
        min={issuedOn}
        max={today}
        defaultValue={fields.receivedOn.initialValue ?? today}
        error={fields.receivedOn.errors ?? null}
      />
      <TextField
        label={t('dispute.amount')}
        hint={t('dispute.amountHint', { amount: money(sale.openCents, currency) })}
        name="amount"
        inputMode="decimal"
        optional
        defaultValue={fields.amount.initialValue}
        error={fields.amount.errors ?? null}
      />
      <TextAreaField
        label={t('dispute.reason')}
        name="reason"
        rows={5}
        required
        maxLength={2000}
        defaultValue={fields.reason.initialValue}
        error={fields.reason.errors ?? null}
      />
    </SaleForm>
  );
}
