import { Link } from '@remix-run/react';
import { CalendarPlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { Plan } from '~/domain/billing/plans';
import type { PlanVersions } from '~/use-cases/billing/list-plan-versions.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { planTerms, usePlanWords } from './use-plan-words';

/** The four plans: what is offered today, what is planned, what there was, and how many stand on each. */
export function PlansPage({ plans }: { plans: readonly PlanVersions[] }) {
  const { t } = useTranslation('operator');
  return (
    <>
      <PageHeader title={t('plans.title')} description={t('plans.description')} />
      <div className="grid gap-6 xl:grid-cols-2">
        {plans.map((plan) => (
          <PlanCard key={plan.code} plan={plan} />
        ))}
      </div>
    </>
  );
}

function PlanCard({ plan: { code, organizations, offered, planned, past } }: { plan: PlanVersions }) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  const words = usePlanWords();
  return (
    <Card
      title={planNames[code]}
      description={
        <Link to={`/operator/organizations?plan=${code}`} className="rounded-sm underline underline-offset-4">
          {t('plans.organizations', { count: organizations, shown: formats.number(organizations) })}
        </Link>
      }
      actions={
        <ButtonLink
          to={`/operator/plans/new?code=${code}`}
          variant="secondary"
          size="small"
          icon={<CalendarPlus />}
        >
          {t('plans.plan')}
        </ButtonLink>
      }
    >
      <p className="mb-1 text-sm text-ink-soft">
        {t('plans.since', { day: formats.day(offered.effectiveOn) })}
      </p>
      <DescriptionList
        items={planTerms.map((term) => ({ term: words.nameOf(term), detail: words.valueOf(term, offered) }))}
      />
      <Versions title={t('plans.planned')} versions={planned} empty={t('plans.nonePlanned')} />
      <Versions title={t('plans.past')} versions={past} />
      <p className="mt-4 text-sm">
        <VersionLink plan={offered}>{t('plans.seeOffered')}</VersionLink>
      </p>
    </Card>
  );
}

function Versions(props: { title: string; versions: readonly Plan[]; empty?: string }) {
  const { title, versions, empty } = props;
  const formats = useFormats();
  const words = usePlanWords();
  if (versions.length === 0 && !empty) return null;
  return (
    <div className="mt-4 border-t pt-4">
      <h3 className="text-sm font-[600]">{title}</h3>
      {versions.length === 0 ? (
        <p className="mt-1 text-sm text-ink-faint">{empty}</p>
      ) : (
        <ul className="mt-1 text-[0.9375rem]">
          {versions.map((plan) => (
            <li key={plan.effectiveOn} className="flex flex-wrap justify-between gap-x-4 py-1">
              <VersionLink plan={plan}>{formats.day(plan.effectiveOn)}</VersionLink>
              <span className="text-ink-soft tabular-nums">{words.price(plan.price)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function VersionLink({ plan: { code, effectiveOn }, children }: { plan: Plan; children: string }) {
  return (
    <Link
      to={`/operator/plans/${code}/${effectiveOn}`}
      className="rounded-sm text-accent-text underline underline-offset-4"
    >
      {children}
    </Link>
  );
}
