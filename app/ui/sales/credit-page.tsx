import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { typedCents } from '~/domain/money';
import { RadioGroup } from '../primitives/radio-group';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useMoney } from './use-money';
import { SaleForm } from './sale-form';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

export type CreditPageProps = { sale: SaleDetails; today: string; result?: SubmissionResult<string[]> };

/** An avoir made by hand: of how much, what becomes of the sum, and why (F11). */
export function CreditPage({ sale, result }: CreditPageProps) {
  const { t, i18n } = useTranslation('sales');
  const money = useMoney();
  const [form, fields] = useForm<Record<'extent' | 'amount' | 'outcome' | 'reason', string>>({
    lastResult: result ?? null,
  });
  const { currency } = sale.document;
  const contested = sale.dispute && Math.min(sale.dispute.cents, sale.leftCents);
  return (
    <SaleForm sale={sale} form={form} words="credit">
      <RadioGroup
        legend={t('credit.extent')}
        name="extent"
        look="cards"
        defaultValue={fields.extent.initialValue ?? (contested ? 'part' : 'whole')}
        error={fields.extent.errors ?? null}
        options={[
          { value: 'whole', label: t('credit.whole', { amount: money(sale.leftCents, currency) }) },
          { value: 'part', label: t('credit.part') },
        ]}
      />
      <TextField
        label={t('credit.amount')}
        hint={t('credit.amountHint')}
        name="amount"
        inputMode="decimal"
        optional
        defaultValue={
          fields.amount.initialValue ?? (contested ? typedCents(contested, i18n.language) : undefined)
        }
        error={fields.amount.errors ?? null}
      />
      <RadioGroup
        legend={t('credit.outcome')}
        name="outcome"
        look="cards"
        defaultValue={fields.outcome.initialValue ?? (contested ? 'final' : 'again')}
        error={fields.outcome.errors ?? null}
        options={[
          { value: 'again', label: t('credit.again'), hint: t('credit.againText') },
          { value: 'final', label: t('credit.final'), hint: t('credit.finalText') },
        ]}
      />
      <TextAreaField
        label={t('credit.reason')}
        hint={t('credit.reasonHint')}
        name="reason"
        rows={3}
        required
        maxLength={500}
        defaultValue={fields.reason.initialValue}
        error={fields.reason.errors ?? null}
      />
    </SaleForm>
  );
}
