import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { TextField } from '../primitives/text-field';

type Props = {
  orderId: string;
  agreementId: string;
  /** Who is asked from now on. */
  to: 'client' | 'opco';
  trigger: string;
  title: string;
  confirm: string;
  children: ReactNode;
};

/** Moves a sum from one payer to the other, for a reason that the avoir says (K20, K21). */
export function MoveDialog({ orderId, agreementId, to, children, ...words }: Props) {
  const { t } = useTranslation('sales');
  return (
    <ConfirmDialog
      {...words}
      tone={to === 'client' ? 'danger' : 'primary'}
      action={`/manage/orders/${orderId}/invoices/move`}
      fields={{ agreementId, to }}
    >
      <p>{children}</p>
      <TextField
        className="mt-4"
        label={t('move.reason')}
        hint={t(`move.hint.${to}`)}
        name="reason"
        required
        minLength={3}
        maxLength={500}
      />
    </ConfirmDialog>
  );
}
