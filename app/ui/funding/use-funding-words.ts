import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';

/** Sums and minutes in the words of the pages of funding. */
export function useFundingWords(currency: string) {
  const { i18n } = useTranslation('funding');
  const { language } = i18n;
  return useMemo(
    () => ({
      money: (cents: number) => formatMoney({ cents, currency }, language),
      minutes: (value: number) => formatMinutes(value, language),
    }),
    [currency, language],
  );
}
