import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { billingWorkLists, type BillingWorkList } from '~/domain/billing/billing-work';
import type { OperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

/** Lists that go on by themselves: a figure in them asks for nobody. */
const byThemselves: ReadonlySet<BillingWorkList> = new Set(['due', 'under-way']);

/** How much waits for somebody, each figure leading to its list. */
export function WorkToDo({ work, waiting }: Pick<OperatorOverview, 'work' | 'waiting'>) {
  const { t } = useTranslation(['operator', 'console']);
  const formats = useFormats();
  const figures = [
    ...billingWorkLists.map((list) => ({
      to: `/operator/billing?list=${list}`,
      label: t(`console:work.lists.${list}`),
      value: work[list],
      asks: !byThemselves.has(list),
    })),
    {
      to: '/operator/recoveries',
      label: t('overview.recoveries'),
      value: waiting.recoveries,
      asks: true,
    },
    {
      to: '/operator/organizations?risk=noticed',
      label: t('overview.formalNotices'),
      value: waiting.formalNotices,
      asks: true,
    },
  ];
  return (
    <div className="mt-6">
      <Card title={t('overview.work')} description={t('overview.workText')} flush>
        <ul className="grid grid-cols-2 gap-px pb-3 sm:grid-cols-3 xl:grid-cols-5">
          {figures.map(({ to, label, value, asks }) => (
            <li key={to}>
              <Link to={to} className="flex h-full flex-col px-5 py-3 hover:bg-sunken sm:px-6">
                <span
                  className={clsx('text-xl font-[620] tabular-nums', value > 0 && asks && 'text-danger-ink')}
                >
                  {formats.number(value)}
                </span>
                <span className="text-sm text-ink-soft">{label}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
