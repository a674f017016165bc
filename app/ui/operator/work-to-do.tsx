import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { billingWorkLists, type BillingWorkList } from '~/domain/billing/billing-work';
import { Card } from '../primitives/card';
import { useFormats } from '../primitives/use-formats';

/** Lists that go on by themselves: a figure in them asks for nobody. */
const byThemselves: ReadonlySet<BillingWorkList> = new Set(['due', 'under-way']);

/** How much waits about billing, each figure leading to its list. */
export function WorkToDo({ work }: { work: Record<BillingWorkList, number> }) {
  const { t } = useTranslation(['operator', 'console']);
  const formats = useFormats();
  return (
    <div className="mt-6">
      <Card title={t('overview.work')} description={t('overview.workText')} flush>
        <ul className="grid grid-cols-2 gap-px pb-3 sm:grid-cols-4 xl:grid-cols-7">
          {billingWorkLists.map((list) => (
            <li key={list}>
              <Link
                to={`/operator/billing?list=${list}`}
                className="flex h-full flex-col px-5 py-3 hover:bg-sunken sm:px-6"
              >
                <span
                  className={clsx(
                    'text-xl font-[620] tabular-nums',
                    work[list] > 0 && !byThemselves.has(list) && 'text-danger-ink',
                  )}
                >
                  {formats.number(work[list])}
                </span>
                <span className="text-sm text-ink-soft">{t(`console:work.lists.${list}`)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  );
}
