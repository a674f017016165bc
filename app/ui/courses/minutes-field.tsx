import { useTranslation } from 'react-i18next';
import { TextField } from '../primitives/text-field';

/** The estimated duration of a lesson in whole minutes (F4). */
export function MinutesField({ minutes, hint = true }: { minutes?: number | null; hint?: boolean }) {
  const { t } = useTranslation('teach');
  return (
    <TextField
      label={t('courses.lesson.minutes')}
      name="minutes"
      type="number"
      inputMode="numeric"
      min={1}
      max={1440}
      step={1}
      defaultValue={minutes ?? ''}
      hint={hint ? t('courses.lesson.minutesHint') : undefined}
    />
  );
}
