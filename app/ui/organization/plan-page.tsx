import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import { PlanComparison } from '../marketing/plan-comparison';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { useFormats } from '../primitives/use-formats';

export type PlanPageProps = {
  plan: PlanCode;
  startedOn: string;
  endsOn: string | null;
  daysLeft: number | null;
  registeredUsers: number;
  publishedCourses: number;
  plans: readonly Plan[];
};

/** The organization's plan: since and until when, how much of it is used, and what each plan gives. */
export function PlanPage(props: PlanPageProps) {
  const { plan, startedOn, endsOn, daysLeft, registeredUsers, publishedCourses, plans } = props;
  const { t } = useTranslation('manage');
  const formats = useFormats();
  const limits = plans.find(({ code }) => code === plan)?.limits;
  return (
    <>
      <PageHeader
        title={t('plan.title')}
        description={t('plan.description')}
        badge={<Badge tone="accent">{planNames[plan]}</Badge>}
      />
      <div className="mb-10 grid gap-6 lg:grid-cols-2">
        <Card title={t('plan.present', { plan: planNames[plan] })} description={t(`plan.about.${plan}`)}>
          <DescriptionList
            items={[
              { term: t('plan.startedOn'), detail: formats.day(startedOn) },
              {
                term: t('plan.endsOn'),
                detail:
                  endsOn === null
                    ? t('plan.renews')
                    : `${formats.day(endsOn)} (${t('plan.daysLeft', { count: daysLeft ?? 0 })})`,
              },
            ]}
          />
        </Card>
        <Card title={t('plan.use')}>
          <div className="flex flex-col gap-6">
            <Use label={t('plan.people')} used={registeredUsers} limit={limits?.registeredUsers ?? null} />
            <Use label={t('plan.courses')} used={publishedCourses} limit={limits?.publishedCourses ?? null} />
          </div>
          <p className="mt-6 text-sm text-ink-faint">{t('plan.counted')}</p>
        </Card>
      </div>
      <PlanComparison plans={plans} />
    </>
  );
}

function Use({ label, used, limit }: { label: string; used: number; limit: number | null }) {
  const { t } = useTranslation('manage');
  const formats = useFormats();
  const words =
    limit === null
      ? t('plan.noLimit', { used: formats.number(used) })
      : t('plan.ofLimit', { used: formats.number(used), limit: formats.number(limit) });
  return (
    <div>
      <p className="flex flex-wrap justify-between gap-x-4 text-[0.9375rem]">
        <span>{label}</span>
        <span className="text-ink-soft tabular-nums">{words}</span>
      </p>
      {limit !== null && (
        <ProgressBar
          className="mt-2"
          label={label}
          valueText={words}
          ratio={limit === 0 ? 1 : used / limit}
          tone={used >= limit ? 'warning' : 'accent'}
        />
      )}
    </div>
  );
}
