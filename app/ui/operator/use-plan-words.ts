import { useTranslation } from 'react-i18next';
import { features, type Feature, type Plan, type PlanPrice } from '~/domain/billing/plans';
import { formatMoney } from '~/domain/money';
import { useFormats } from '../primitives/use-formats';

export type PlanTerm = 'price' | 'period' | 'registeredUsers' | 'publishedCourses' | 'features' | 'grace';

export const planTerms: readonly PlanTerm[] = [
  'price',
  'period',
  'registeredUsers',
  'publishedCourses',
  'features',
  'grace',
];

/** The terms of a plan in words, each under its name. */
export function usePlanWords() {
  const { t, i18n } = useTranslation(['operator', 'marketing']);
  const formats = useFormats();
  const limit = (value: number | null) => (value === null ? t('plans.noLimit') : formats.number(value));
  const price = (of: PlanPrice) => {
    if (of.unit === 'none') return t('plans.priceNone');
    const amount = formatMoney(of, i18n.language);
    if (of.unit === 'flat') return t('plans.priceFlat', { amount });
    return t('plans.priceByUser', { amount, users: formats.number(of.minimumUsers) });
  };
  const feature = (name: Feature) => t(`marketing:pricing.features.${name}`);
  return {
    price,
    feature,
    nameOf: (term: PlanTerm) => t(`plans.terms.${term}`),
    valueOf(term: PlanTerm, plan: Plan): string {
      switch (term) {
        case 'price':
          return price(plan.price);
        case 'period':
          if (plan.period.renews) return t('plans.monthly');
          return t(plan.period.unit === 'day' ? 'plans.days' : 'plans.months', { count: plan.period.count });
        case 'registeredUsers':
          return limit(plan.limits.registeredUsers);
        case 'publishedCourses':
          return limit(plan.limits.publishedCourses);
        case 'features':
          if (plan.features.length === features.length) return t('plans.allFeatures');
          return plan.features.map(feature).join(', ');
        case 'grace':
          return t('plans.graceDays', { count: plan.purgeGraceDays });
      }
    },
  };
}
