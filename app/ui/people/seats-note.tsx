import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { ProgressBar } from '../primitives/progress-bar';

/** How many of the plan's places are taken. Nothing where the plan has no limit. */
export function SeatsNote({
  plan,
  registered,
  limit,
}: {
  plan: PlanCode;
  registered: number;
  limit: number | null;
}) {
  const { t } = useTranslation('manage');
  if (limit === null)
    return <p className="text-sm text-ink-soft">{t('seats.unlimited', { count: registered })}</p>;
  const words = t('seats.used', { registered, limit, plan: planNames[plan] });
  return (
    <div className="flex flex-col gap-2">
      <p className="text-sm text-ink-soft">{words}</p>
      <ProgressBar
        label={t('seats.label')}
        valueText={words}
        ratio={registered / limit}
        size="thin"
        tone={registered >= limit ? 'warning' : 'accent'}
      />
    </div>
  );
}
