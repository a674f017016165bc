import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay, formatMinutes, formatTime } from '~/domain/calendar-format';

type Times = { startsAt: string; endsAt: string };

/** Days and times of sessions in the language of the page, read in a time zone. */
export function useSessionFormats() {
  const { t, i18n } = useTranslation('sessions');
  const language = i18n.language;
  return useMemo(() => {
    const dayOf = (instant: string, timeZone: string) =>
      formatInstantDay(instant, language, timeZone, 'full');
    const timeOf = (instant: string, timeZone: string) => formatTime(instant, language, timeZone);
    return {
      /** `mardi 24 novembre 2026`, or from the first to the last day. */
      days: ({ startsAt, endsAt, timeZone }: Times & { timeZone: string }) => {
        const from = dayOf(startsAt, timeZone);
        const to = dayOf(endsAt, timeZone);
        return from === to ? from : t('formats.days', { from, to });
      },
      day: dayOf,
      /** As `days`, with the times where it is of one day. */
      span: ({ startsAt, endsAt, timeZone }: Times & { timeZone: string }) => {
        const from = dayOf(startsAt, timeZone);
        const to = dayOf(endsAt, timeZone);
        if (from !== to) return t('formats.days', { from, to });
        const times = t('formats.times', { from: timeOf(startsAt, timeZone), to: timeOf(endsAt, timeZone) });
        return `${from}, ${times}`;
      },
      /** `09:00 – 12:30`; the day is named where it ends on another. */
      times: ({ startsAt, endsAt }: Times, timeZone: string) => {
        const from = timeOf(startsAt, timeZone);
        const to = timeOf(endsAt, timeZone);
        const day = formatInstantDay(endsAt, language, timeZone, 'brief');
        const over = dayOf(startsAt, timeZone) !== dayOf(endsAt, timeZone);
        return over ? t('formats.timesOver', { from, to, day }) : t('formats.times', { from, to });
      },
      minutes: (minutes: number) => formatMinutes(minutes, language),
    };
  }, [language, t]);
}
