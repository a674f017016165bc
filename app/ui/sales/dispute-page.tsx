import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { Callout } from '../primitives/callout';
import { TextAreaField } from '../primitives/text-area-field';
import { useFormats } from '../primitives/use-formats';
import { SaleForm } from './sale-form';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

export type DisputePageProps = { sale: SaleDetails; today: string; result?: SubmissionResult<string[]> };

/** What a client contests of a document, within ten days (K33). */
export function DisputePage({ sale, result }: DisputePageProps) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const [form, fields] = useForm<{ reason: string }>({ lastResult: result ?? null });
  return (
    <SaleForm sale={sale} form={form} words="dispute">
      {sale.disputableUntil && (
        <Callout>{t('dispute.until', { day: formats.day(sale.disputableUntil) })}</Callout>
      )}
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
