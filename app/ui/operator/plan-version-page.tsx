import { clsx } from 'clsx';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { PlanVersionDetail } from '~/use-cases/billing/get-plan-version.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { PlanStanding } from './plan-standing';
import { planTerms, usePlanWords } from './use-plan-words';

const timeZone = 'Europe/Paris';

/** One version of a plan beside the one before it, and who accepted it. */
export function PlanVersionPage({ version }: { version: PlanVersionDetail }) {
  const { t } = useTranslation(['operator', 'console']);
  const formats = useFormats();
  const { plan, standing, accepted, plannedAt, plannedBy } = version;
  const day = formats.day(plan.effectiveOn);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('plans.title'), to: '/operator/plans' },
          { label: t('plans.version', { plan: planNames[plan.code], day }) },
        ]}
        title={t('plans.version', { plan: planNames[plan.code], day })}
        badge={<PlanStanding standing={standing} />}
      />
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <Card title={t('plans.termsTitle')} description={t('plans.termsText')} flush>
          <Terms version={version} />
        </Card>
        <div className="grid gap-6">
          {version.before && 'cents' in plan.price && standing !== 'past' && (
            <Card title={t('console:revision.linkTitle')} description={t('console:revision.linkText')}>
              <ButtonLink
                to={`/operator/plans/${plan.code}/${plan.effectiveOn}/announce`}
                variant="secondary"
              >
                {t('console:revision.link')}
              </ButtonLink>
            </Card>
          )}
          <Card title={t('plans.acceptedTitle')} description={t('plans.acceptedText')}>
            <DescriptionList
              items={[
                { term: t('plans.accepted'), detail: formats.number(accepted) },
                { term: t('plans.plannedBy'), detail: plannedBy ?? t('plans.byDefault') },
                ...(plannedAt
                  ? [{ term: t('plans.plannedAt'), detail: formats.instant(plannedAt, timeZone) }]
                  : []),
              ]}
            />
          </Card>
        </div>
      </div>
    </>
  );
}

function Terms({ version: { plan, before } }: { version: PlanVersionDetail }) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  const words = usePlanWords();
  const cell = 'px-5 py-3 text-left align-top sm:px-6';
  return (
    <div className="relative overflow-x-auto" tabIndex={0} role="region" aria-label={t('plans.termsTitle')}>
      <table className={clsx('w-full text-[0.9375rem]', before && 'min-w-[30rem]')}>
        <thead>
          <tr className="border-b text-sm text-ink-faint">
            <th scope="col" className={clsx(cell, 'w-40 font-medium')}>
              {t('plans.term')}
            </th>
            {before && (
              <th scope="col" className={clsx(cell, 'font-medium')}>
                {t('plans.before', { day: formats.day(before.effectiveOn) })}
              </th>
            )}
            <th scope="col" className={clsx(cell, 'font-medium')}>
              {t('plans.from', { day: formats.day(plan.effectiveOn) })}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {planTerms.map((term) => {
            const value = words.valueOf(term, plan);
            const earlier = before && words.valueOf(term, before);
            return (
              <tr key={term}>
                <th scope="row" className={clsx(cell, 'font-normal text-ink-soft')}>
                  {words.nameOf(term)}
                </th>
                {before && <td className={clsx(cell, 'text-ink-soft')}>{earlier}</td>}
                <td className={clsx(cell, before && value !== earlier && 'font-[600] text-accent-text')}>
                  {value}
                  {before && value !== earlier && <span className="sr-only"> ({t('plans.changed')})</span>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
