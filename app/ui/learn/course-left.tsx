import { useTranslation } from 'react-i18next';
import type { LearnerProgramme } from '~/use-cases/learning/get-learner-course.server';
import { useFormats } from '../primitives/use-formats';

/** What is left before the certificate, by what it waits for. */
export function CourseLeft({ left, timeZone }: { left: LearnerProgramme['left']; timeZone: string }) {
  const { t } = useTranslation('learn');
  const formats = useFormats();
  const parts = [
    left.open > 0 && t('left.open', { count: left.open }),
    left.waiting > 0 && t('left.waiting', { count: left.waiting }),
    left.locked > 0 && t('left.locked', { count: left.locked }),
  ].filter((part) => part !== false);
  return (
    <p className="text-ink-soft">
      <span className="font-[600] text-ink">{t('left.title')}</span> {parts.join(', ')}.
      {left.open === 0 && left.opensAt && (
        <> {t('left.opensAt', { at: formats.moment(left.opensAt, timeZone) })}</>
      )}
    </p>
  );
}
