import { useTranslation } from 'react-i18next';

/** Milliseconds as "1 min 05 s", for the response times of questions. */
export function useDuration() {
  const { t } = useTranslation('quiz');
  return (milliseconds: number) => {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds < 60) return t('duration.seconds', { seconds });
    return t('duration.minutes', {
      minutes: Math.floor(seconds / 60),
      seconds: String(seconds % 60).padStart(2, '0'),
    });
  };
}
