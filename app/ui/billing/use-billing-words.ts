import { useTranslation } from 'react-i18next';
import { cardBrandName } from '~/domain/billing/payment-method-name';
import type { PlanPrice } from '~/domain/billing/plans';
import { formatMoment } from '~/domain/calendar-format';
import { formatMoney, formatRate } from '~/domain/money';

export type MethodShown = { kind: 'card' | 'sepa'; brand: string | null; last4: string };

/** Sums, rates, prices, instants and payment methods in the words of the billing pages. */
export function useBillingWords() {
  const { t, i18n } = useTranslation('billing');
  const { language } = i18n;
  const money = (cents: number, currency = 'EUR') => formatMoney({ cents, currency }, language);
  return {
    money,
    rate: (basisPoints: number) => formatRate(basisPoints, language),
    instant: (at: Date | string, timeZone: string) => formatMoment(at, language, timeZone),
    price(price: PlanPrice): string {
      if (price.unit === 'none') return t('contract.priceNone');
      const amount = money(price.cents, price.currency);
      if (price.unit === 'flat') return t('contract.priceFlat', { amount });
      return t('contract.priceUser', { amount, minimum: price.minimumUsers });
    },
    method({ kind, brand, last4 }: MethodShown): string {
      if (kind === 'sepa') return t('methods.sepa', { last4 });
      const name = brand ? cardBrandName(brand) : t('methods.plainCard');
      return t('methods.card', { brand: name, last4 });
    },
  };
}
