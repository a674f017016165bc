import { useTranslation } from 'react-i18next';
import type { ReadFormAnswer } from '../auth/form-answer';
import { TextAreaField } from '../primitives/text-area-field';

/** Why an operator does something. It is logged with the act. */
export function ReasonField({
  field,
  isRead = false,
}: {
  field: ReadFormAnswer['field'];
  /** The customer reads it too. */
  isRead?: boolean;
}) {
  const { t } = useTranslation('operator');
  return (
    <TextAreaField
      {...field('reason')}
      label={t('reason.label')}
      hint={t(isRead ? 'reason.forCustomer' : 'reason.hint')}
      required
      minLength={10}
      maxLength={500}
      rows={3}
    />
  );
}
