import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { PlanPriceLines } from './plan-card';

/** The four plans in one row, and the way to all about them. */
export function PlansTeaser({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation('marketing');
  return (
    <section className="mx-auto max-w-6xl px-4 pt-4 pb-20 sm:px-8 lg:pb-28">
      <h2 className="max-w-2xl text-2xl sm:text-3xl">{t('landing.plans.title')}</h2>
      <p className="mt-3 text-lg text-ink-soft">{t('landing.plans.text')}</p>
      <ul className="mt-10 grid divide-y rounded-2xl bg-surface shadow-sm sm:grid-cols-2 sm:divide-y-0 lg:grid-cols-4 lg:divide-x">
        {plans.map((plan) => (
          <li key={plan.code} className="p-6 lg:p-7">
            <h3 className="text-base">{planNames[plan.code]}</h3>
            <p className="mt-0.5 text-sm text-ink-soft">{t(`pricing.for.${plan.code}`)}</p>
            <PlanPriceLines price={plan.price} />
          </li>
        ))}
      </ul>
      <p className="mt-6">
        <Link to="/pricing" className="rounded-sm font-medium text-accent-text underline underline-offset-4">
          {t('landing.plans.all')}
        </Link>
      </p>
    </section>
  );
}
