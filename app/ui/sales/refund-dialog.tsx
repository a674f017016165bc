import { useTranslation } from 'react-i18next';
import { typedCents } from '~/domain/money';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { DateField } from '../primitives/date-field';
import { TextField } from '../primitives/text-field';
import { useMoney } from './use-money';

/** Money that was given back, all that is to be or a part of it, and on which day. */
export function RefundDialog({ sale, today }: { sale: SaleDetails; today: string }) {
  const { t, i18n } = useTranslation('sales');
  const money = useMoney();
  const over = -sale.openCents;
  return (
    <ConfirmDialog
      trigger={t('acts.refund')}
      triggerVariant="primary"
      tone="primary"
      title={t('acts.refundQuestion', { amount: money(over, sale.document.currency) })}
      confirm={t('acts.refund')}
      action={`/manage/sales/${sale.id}/refund`}
    >
      <p>{t('acts.refundText')}</p>
      <div className="mt-4 flex flex-col gap-4">
        <TextField
          label={t('refund.amount')}
          name="amount"
          inputMode="decimal"
          required
          defaultValue={typedCents(over, i18n.language)}
        />
        <DateField label={t('refund.on')} name="refundedOn" required max={today} defaultValue={today} />
        <TextField label={t('payment.reference')} name="reference" optional maxLength={100} />
      </div>
    </ConfirmDialog>
  );
}
