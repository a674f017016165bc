import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDay, formatDays, formatInstant, formatMoment, formatTime } from '~/domain/calendar-format';
import { fileSize } from '~/domain/file-size';
import { numberFormat } from '~/domain/intl-formats';

/** Dates, times and numbers in the language of the page. Instants need the zone they are read in; days have none. */
export function useFormats() {
  const { i18n } = useTranslation('shell');
  const language = i18n.language;
  return useMemo(() => {
    const locale = language === 'fr' ? 'fr-FR' : 'en-GB';
    return {
      /** `2026-12-03` as "3 décembre 2026". */
      day: (day: string) => formatDay(day, language),
      /** `2026-11-30` and `2026-12-14` as "30 nov. – 14 déc. 2026". */
      days: (from: string, to: string) => formatDays(from, to, language),
      /** `2026-12-03` as "jeudi 3 décembre 2026". */
      weekday: (day: string) => formatDay(day, language, 'full'),
      /** `2026-12-03` as "3 déc.". */
      shortDay: (day: string) => formatDay(day, language, 'brief'),
      /** An ISO instant as "14:02" in a time zone. */
      time: (instant: string, timeZone: string) => formatTime(instant, language, timeZone),
      /** An ISO instant as "3 décembre 2026 à 14:02" in a time zone. */
      instant: (instant: string, timeZone: string) => formatInstant(instant, language, timeZone, 'long'),
      /** The same, or the day alone where a day begins. */
      moment: (instant: string, timeZone: string) => formatMoment(instant, language, timeZone),
      number: (value: number) => numberFormat(locale).format(value),
      /** A ratio from 0 to 1 as "42 %", rounded down so that 100 % means all. */
      percent: (ratio: number) =>
        numberFormat(locale, { style: 'percent' }).format(Math.floor(ratio * 100 + 1e-9) / 100),
      /** Bytes as "1,2 Mo" or "1.2 MB". */
      bytes: (bytes: number) => fileSize(bytes, locale),
    };
  }, [language]);
}
