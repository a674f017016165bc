import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';

/** Cents in the language of the page. */
export function useMoney() {
  const { i18n } = useTranslation('shell');
  return (cents: number, currency = 'EUR') => formatMoney({ cents, currency }, i18n.language);
}
