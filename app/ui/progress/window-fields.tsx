import { useTranslation } from 'react-i18next';
import { DateField } from '../primitives/date-field';

/** The first and the last day of access, either of which may be left open. */
export function WindowFields({
  errors,
  opensOn,
  closesOn,
}: {
  errors: Record<string, string[] | null>;
  opensOn?: string | null;
  closesOn?: string | null;
}) {
  const { t } = useTranslation('progress');
  return (
    <div className="grid gap-5 sm:grid-cols-2">
      <DateField
        name="opensOn"
        label={t('window.opensOn')}
        hint={t('window.opensOnHint')}
        defaultValue={opensOn ?? ''}
        error={errors.opensOn}
        optional
      />
      <DateField
        name="closesOn"
        label={t('window.closesOn')}
        hint={t('window.closesOnHint')}
        defaultValue={closesOn ?? ''}
        error={errors.closesOn}
        optional
      />
    </div>
  );
}
