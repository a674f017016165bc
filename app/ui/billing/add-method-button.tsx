import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ButtonSize, ButtonVariant } from '../primitives/button-style';
import { PostButton } from './post-button';

/** Leads to the vendor's page and back to `to`. */
export function AddMethodButton({
  to,
  variant,
  size,
}: {
  to: string;
  variant?: ButtonVariant;
  size?: ButtonSize;
}) {
  const { t } = useTranslation('billing');
  return (
    <PostButton
      action="/manage/billing/payment-methods/add"
      fields={{ to }}
      variant={variant}
      size={size}
      icon={<CreditCard aria-hidden="true" />}
    >
      {t('act.addMethod')}
    </PostButton>
  );
}
