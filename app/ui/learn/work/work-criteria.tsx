import { useTranslation } from 'react-i18next';
import type { AssignmentActivity } from '~/domain/assessment/assignment';
import { Card } from '../../primitives/card';

/** How a work will be assessed, before it is written; nothing where it is judged as a whole. */
export function WorkCriteria({
  criteria,
  passPercent,
}: Pick<AssignmentActivity, 'criteria' | 'passPercent'>) {
  const { t } = useTranslation('assignment');
  if (criteria.length === 0) return null;
  return (
    <Card title={t('criteria.title')} description={t('criteria.pass', { percent: passPercent })}>
      <ul className="divide-y">
        {criteria.map(({ id, title, description, points }) => (
          <li key={id} className="flex justify-between gap-4 py-2.5">
            <div className="min-w-0">
              <p className="font-[560]">{title}</p>
              {description !== '' && <p className="text-sm text-ink-soft">{description}</p>}
            </div>
            <p className="flex-none text-sm text-ink-faint tabular-nums">
              {t('criteria.points', { count: points })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
