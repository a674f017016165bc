import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { halfDayWords } from '~/domain/attendance/half-day-words';
import { formatMinutes } from '~/domain/calendar-format';

type Times = { startsAt: string; endsAt: string };

/** When half-days are, in the language of the page; a change of clocks within one and midnight are told. */
export function useHalfDayWords(timeZone: string) {
  const { t, i18n } = useTranslation('attendance');
  const language = i18n.language;
  return useMemo(() => {
    const wordsOf = ({ startsAt, endsAt }: Times) =>
      halfDayWords({ from: new Date(startsAt), to: new Date(endsAt) }, language, timeZone);
    return {
      /** `mardi 24 novembre 2026` */
      day: (times: Times) => wordsOf(times).day,
      /** `09:00 – 12:30` */
      times: (times: Times) => {
        const { from, to, toDay } = wordsOf(times);
        return toDay ? t('halfDay.timesOver', { from, to, toDay }) : t('halfDay.times', { from, to });
      },
      minutes: (minutes: number) => formatMinutes(minutes, language),
    };
  }, [language, timeZone, t]);
}
