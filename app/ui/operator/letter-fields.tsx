import { useTranslation } from 'react-i18next';
import type { ReadFormAnswer } from '../auth/form-answer';
import { DateField } from '../primitives/date-field';
import { TextField } from '../primitives/text-field';

/** When the registered letter left, and its number. */
export function LetterFields({
  field,
  today,
  required = false,
}: {
  field: ReadFormAnswer['field'];
  today: string;
  required?: boolean;
}) {
  const { t } = useTranslation('console');
  return (
    <>
      <DateField
        {...field('letterSentOn')}
        label={t('formal.letterSentOn')}
        hint={required ? undefined : t('formal.letterHint')}
        max={today}
        required={required}
      />
      <TextField
        {...field('letterReference')}
        label={t('formal.letterReference')}
        className="max-w-80"
        maxLength={120}
        required={required}
      />
    </>
  );
}
