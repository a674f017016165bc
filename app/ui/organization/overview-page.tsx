import { Link } from '@remix-run/react';
import { CreditCard, MailQuestion, UserPlus, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { formatInstant } from '~/domain/calendar-format';
import { roles } from '~/domain/organizations/roles';
import type { OrganizationOverview } from '~/use-cases/organizations/get-organization-overview.server';
import { AreaChart } from '../charts/area-chart';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { ProgressBar } from '../primitives/progress-bar';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { FirstSteps } from './first-steps';
import { useActNames, useAuditWords } from './use-audit-words';

export type OverviewPageProps = Pick<
  OrganizationOverview,
  'registered' | 'people' | 'seats' | 'acts' | 'steps'
> & {
  plan: PlanCode;
  endsOn: string | null;
  limit: number | null;
  organizationName: string;
  timeZone: string;
};

/** The organization at a glance: places taken, plan, people, what was done lately, and what is still to set up. */
export function OverviewPage(props: OverviewPageProps) {
  const { plan, endsOn, limit, organizationName, timeZone, registered, people, seats, acts, steps } = props;
  const { t, i18n } = useTranslation('manage');
  const formats = useFormats();
  const words = useAuditWords();
  const namesOf = useActNames();
  const count = (wanted: (entry: OverviewPageProps['people'][number]) => boolean) =>
    people.filter(wanted).reduce((total, entry) => total + entry.count, 0);
  const waiting = count(({ status }) => status === 'registered');
  return (
    <>
      <PageHeader
        title={organizationName}
        description={t('overview.description')}
        actions={
          <ButtonLink to="/manage/people/invite" icon={<UserPlus aria-hidden="true" />}>
            {t('people.invite')}
          </ButtonLink>
        }
      />
      <FirstSteps steps={steps} />
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        <StatTile
          label={t('overview.registered')}
          value={
            limit === null
              ? formats.number(registered)
              : `${formats.number(registered)} / ${formats.number(limit)}`
          }
          detail={
            limit === null
              ? t('overview.noLimit')
              : t('overview.left', { count: Math.max(0, limit - registered) })
          }
          icon={<UsersRound />}
          to="/manage/people"
        >
          {limit !== null && (
            <ProgressBar
              className="w-24"
              label={t('seats.label')}
              ratio={registered / limit}
              size="thin"
              tone={registered >= limit ? 'warning' : 'accent'}
            />
          )}
        </StatTile>
        <StatTile
          label={t('overview.waiting')}
          value={formats.number(waiting)}
          detail={waiting === 0 ? t('overview.nobodyWaits') : t('overview.waitingDetail')}
          icon={<MailQuestion />}
          to="/manage/people?status=registered"
        />
        <StatTile
          label={t('overview.plan')}
          value={planNames[plan]}
          detail={endsOn ? t('overview.until', { day: formats.day(endsOn) }) : t('plan.renews')}
          icon={<CreditCard />}
          to="/manage/billing"
        />
      </div>
      <div className="mt-6 grid gap-6 lg:grid-cols-2">
        <AreaChart
          title={t('overview.chart.title')}
          caption={t('overview.chart.caption')}
          axis={t('overview.chart.day')}
          series={[{ key: 'registered', label: t('overview.registered'), colour: 1 }]}
          points={seats.map((day) => ({
            label: formats.shortDay(day.day),
            values: { registered: day.registered },
          }))}
        />
        <Card title={t('overview.people')}>
          <DescriptionList
            items={roles.map((role) => ({
              term: t(`roles.${role}`),
              detail: formats.number(count((entry) => entry.role === role && entry.status !== 'archived')),
            }))}
          />
        </Card>
      </div>
      <Card
        className="mt-6"
        title={t('overview.acts')}
        actions={
          <Link
            to="/manage/audit"
            className="rounded-sm text-sm text-accent-text underline underline-offset-4"
          >
            {t('overview.allActs')}
          </Link>
        }
      >
        {acts.length === 0 && <p className="text-[0.9375rem] text-ink-soft">{t('overview.noAct')}</p>}
        <ul className="divide-y text-[0.9375rem]">
          {acts.map((act) => (
            <li key={act.id} className="flex flex-col gap-x-3 gap-y-0.5 py-2.5 sm:flex-row sm:items-baseline">
              <span className="min-w-0 flex-1">
                {words(act.action)}
                {act.subjectName && <span className="text-ink-soft"> · {act.subjectName}</span>}
                {namesOf(act.details) && <span className="text-ink-soft"> · {namesOf(act.details)}</span>}
              </span>
              <span className="text-sm text-ink-faint">
                {act.actorKind === 'member'
                  ? act.actorName
                  : t(`audit.actors.${act.actorKind as 'system' | 'operator'}`)}
                {' · '}
                {formatInstant(act.occurredAt, i18n.language, timeZone)}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
}
