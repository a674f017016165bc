import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import { features, type Plan } from '~/domain/billing/plans';

type Line = { label: string; cell: (plan: Plan) => ReactNode };

/** Limits and features of all plans in one table, from the catalogue that the product itself obeys. */
export function PlanComparison({ plans }: { plans: readonly Plan[] }) {
  const { t } = useTranslation('marketing');
  const limit = (value: number | null) => value ?? t('pricing.compare.unlimited');
  const lines: Line[] = [
    { label: t('pricing.compare.users'), cell: ({ limits }) => limit(limits.registeredUsers) },
    { label: t('pricing.compare.courses'), cell: ({ limits }) => limit(limits.publishedCourses) },
    {
      label: t('pricing.compare.period'),
      cell: ({ code, period }) => t(`pricing.period.${code}`, { count: period.count }),
    },
    {
      label: t('pricing.compare.after'),
      cell: ({ purgeGraceDays }) => t('pricing.compare.days', { count: purgeGraceDays }),
    },
    ...features.map((feature) => ({
      label: t(`pricing.features.${feature}`),
      cell: (plan: Plan) => <Included included={plan.features.includes(feature)} />,
    })),
  ];
  return (
    <section>
      <h2 className="text-xl">{t('pricing.compare.title')}</h2>
      <div
        className="relative mt-5 overflow-x-auto rounded-2xl bg-surface shadow-sm"
        tabIndex={0}
        role="region"
        aria-label={t('pricing.compare.caption')}
      >
        <table className="w-full min-w-[44rem] text-[0.9375rem]">
          <caption className="sr-only">{t('pricing.compare.caption')}</caption>
          <thead>
            <tr className="border-b">
              <th
                scope="col"
                className="sticky left-0 bg-surface px-4 py-4 text-left text-sm font-medium text-ink-faint sm:px-6"
              >
                {t('pricing.compare.what')}
              </th>
              {plans.map(({ code }) => (
                <th key={code} scope="col" className="w-40 px-4 py-4 text-left font-[600]">
                  {planNames[code]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody className="divide-y">
            {lines.map(({ label, cell }) => (
              <tr key={label}>
                <th scope="row" className="sticky left-0 bg-surface px-4 py-3 text-left font-normal sm:px-6">
                  {label}
                </th>
                {plans.map((plan) => (
                  <td key={plan.code} className="px-4 py-3 text-sm text-ink-soft tabular-nums">
                    {cell(plan)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Included({ included }: { included: boolean }) {
  const { t } = useTranslation('marketing');
  return (
    <>
      {included ? (
        <Check aria-hidden="true" className="size-5 text-accent-text" />
      ) : (
        <Minus aria-hidden="true" className="size-5 text-ink-faint" />
      )}
      <span className="sr-only">{t(included ? 'pricing.compare.yes' : 'pricing.compare.no')}</span>
    </>
  );
}
