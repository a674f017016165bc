import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { typedCents } from '~/domain/money';
import { paymentMethods } from '~/domain/sales/sale-inputs';
import { Checkbox } from '../primitives/checkbox';
import { DateField } from '../primitives/date-field';
import { SelectField } from '../primitives/select-field';
import { TextField } from '../primitives/text-field';
import { useMoney } from './use-money';
import { SaleForm } from './sale-form';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

export type PaymentPageProps = { sale: SaleDetails; today: string; result?: SubmissionResult<string[]> };

/** Money that came for a document, written down by hand. */
export function PaymentPage({ sale, today, result }: PaymentPageProps) {
  const { t, i18n } = useTranslation('sales');
  const money = useMoney();
  const [form, fields] = useForm<
    Record<'amount' | 'receivedOn' | 'method' | 'reference' | 'overpaid', string>
  >({
    lastResult: result ?? null,
  });
  const { currency } = sale.document;
  const open = Math.max(0, sale.openCents);
  return (
    <SaleForm sale={sale} form={form} words="payment">
      <TextField
        label={t('payment.amount')}
        hint={t('payment.amountHint', { amount: money(open, currency) })}
        name="amount"
        inputMode="decimal"
        required
        defaultValue={fields.amount.initialValue ?? (open > 0 ? typedCents(open, i18n.language) : undefined)}
        error={fields.amount.errors ?? null}
      />
      <DateField
        label={t('payment.receivedOn')}
        name="receivedOn"
        required
        max={today}
        defaultValue={fields.receivedOn.initialValue ?? today}
        error={fields.receivedOn.errors ?? null}
      />
      <SelectField
        label={t('payment.method')}
        name="method"
        defaultValue={fields.method.initialValue ?? 'transfer'}
        options={paymentMethods.map((value) => ({ value, label: t(`methods.${value}`) }))}
        error={fields.method.errors ?? null}
      />
      <TextField
        label={t('payment.reference')}
        name="reference"
        optional
        maxLength={100}
        defaultValue={fields.reference.initialValue}
        error={fields.reference.errors ?? null}
      />
      <Checkbox
        label={t('payment.overpaid')}
        hint={t('payment.overpaidHint')}
        name="overpaid"
        defaultChecked={fields.overpaid.initialValue === 'on' || open === 0}
      />
    </SaleForm>
  );
}
