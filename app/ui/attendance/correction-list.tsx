import { useTranslation } from 'react-i18next';
import type { AttendanceFact } from '~/domain/attendance/session-evidence';
import { formatMinutes } from '~/domain/calendar-format';
import type { LiveCorrection } from '~/use-cases/attendance/get-register.server';
import { useFormats } from '../primitives/use-formats';

const fields = [
  ...(['absence', 'attends', 'lateMinutes', 'earlyMinutes'] as const),
  ...(['unsignedReason', 'note', 'documentFileId'] as const),
] as const;

/** What was corrected after the counter-signature: who, when, why, and each old value beside the new one. */
export function CorrectionList({
  corrections,
  timeZone,
}: {
  corrections: readonly LiveCorrection[];
  timeZone: string;
}) {
  const { t } = useTranslation('attendance');
  const formats = useFormats();
  const valueOf = useValueWords();
  return (
    <ul
      aria-label={t('corrections.title')}
      className="flex flex-col gap-2 border-l-2 pl-3 text-sm text-ink-soft"
    >
      {corrections.map(({ id, at, by, reason, before, after }) => (
        <li key={id}>
          <p>{t('corrections.of', { by, instant: formats.instant(at, timeZone), reason })}</p>
          <ul>
            {fields
              .filter((field) => before[field] !== after[field])
              .map((field) => (
                <li key={field} className="text-ink-faint">
                  {t('corrections.change', {
                    field: t(`corrections.fields.${field}`),
                    before: valueOf(field, before),
                    after:
                      field === 'documentFileId' && before[field] && after[field]
                        ? t('corrections.documentChanged')
                        : valueOf(field, after),
                  })}
                </li>
              ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function useValueWords() {
  const { t, i18n } = useTranslation('attendance');
  return (field: (typeof fields)[number], fact: AttendanceFact): string => {
    const value = fact[field];
    if (value === null || value === '') return t('corrections.nothing');
    if (typeof value === 'number') return formatMinutes(value, i18n.language);
    if (field === 'documentFileId') return t('corrections.documentJoined');
    if (field === 'absence') return t(`absences.${value}` as 'absences.other');
    if (field === 'unsignedReason') return t(`unsignedReasons.${value}` as 'unsignedReasons.other');
    if (field === 'attends') return t(`attends.${value}` as 'attends.remote');
    return value;
  };
}
