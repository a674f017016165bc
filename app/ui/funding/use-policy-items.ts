import { useTranslation } from 'react-i18next';
import type { OrderContent, PolicyOrigin } from '~/domain/funding/order-content';
import { formatMoney } from '~/domain/money';

/** The rules of funding of an order in words, each with where it comes from (K03), for a list of descriptions. */
export function usePolicyItems(reader: 'organization' | 'client') {
  const { t, i18n } = useTranslation('orders');
  return (
    { policy, policyOrigins: from }: Pick<OrderContent, 'policy' | 'policyOrigins'>,
    currency: string,
  ): { term: string; detail: string }[] => {
    const own = (value: string, origin: PolicyOrigin) =>
      t('edit.inherited', {
        value,
        origin: origin === 'organization' ? t(`rules.origins.${reader}`) : t(`origins.${origin}`),
      });
    const threshold = formatMoney({ cents: policy.subrogationFrom, currency }, i18n.language);
    return [
      {
        term: t('fields.partialPresence'),
        detail: own(t(`partialPresence.${policy.partialPresence}`), from.partialPresence),
      },
      { term: t('fields.lateModule'), detail: own(t(`lateModule.${policy.lateModule}`), from.lateModule) },
      { term: t('rules.subrogationFrom'), detail: own(t('rules.from', { threshold }), from.subrogationFrom) },
    ];
  };
}
