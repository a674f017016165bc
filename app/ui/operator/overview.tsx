import { Link } from '@remix-run/react';
import { Building2, CircleAlert, CircleCheck, Mail, UsersRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { OperatorOverview } from '~/use-cases/lifecycle/get-operator-overview.server';
import { DonutChart } from '../charts/donut-chart';
import { Badge } from '../primitives/badge';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { StatTile } from '../primitives/stat-tile';
import { useFormats } from '../primitives/use-formats';
import { useJobWords } from './use-job-words';
import { WorkToDo } from './work-to-do';

type Part = 'ok' | 'failing';
export type PlatformHealth = { status: Part; database: Part; jobs: Part; version: string };

const colours = [4, 6, 2, 1] as const;

/** The platform at a glance: what fails first, then how much there is. */
export function Overview({ overview, health }: { overview: OperatorOverview; health: PlatformHealth }) {
  const { t } = useTranslation('operator');
  const formats = useFormats();
  const { purposeOf } = useJobWords();
  const { organizations, people, outbox, plans, failingJobs } = overview;
  return (
    <>
      <PageHeader
        title={t('overview.title')}
        description={t('overview.description')}
        badge={<PartBadge part={health.status} />}
      />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4">
        <StatTile
          label={t('overview.organizations')}
          value={formats.number(organizations.total)}
          detail={t('overview.organizationsDetail', {
            pastDue: organizations.states['past-due'],
            suspended: organizations.states.suspended,
            ended: organizations.states.ended,
          })}
          icon={<Building2 />}
          to="/operator/organizations"
        />
        <StatTile
          label={t('overview.people')}
          value={formats.number(people.registered)}
          detail={t('overview.peopleDetail', { active: formats.number(people.active) })}
          icon={<UsersRound />}
        />
        <StatTile
          label={t('overview.outbox')}
          value={formats.number(outbox.failing + outbox.abandoned)}
          detail={t('overview.outboxDetail', { waiting: outbox.waiting, abandoned: outbox.abandoned })}
          icon={<Mail />}
          to={`/operator/outbox${outbox.failing === 0 && outbox.abandoned > 0 ? '?state=abandoned' : ''}`}
        />
        <StatTile
          label={t('overview.jobs')}
          value={formats.number(failingJobs.length)}
          detail={
            failingJobs.length > 0
              ? failingJobs.map((name) => purposeOf(name) ?? name).join(', ')
              : t('overview.jobsFine')
          }
          icon={failingJobs.length > 0 ? <CircleAlert /> : <CircleCheck />}
          to="/operator/jobs"
        />
      </div>
      <WorkToDo work={overview.work} waiting={overview.waiting} />
      <div className="mt-6 grid items-start gap-6 lg:grid-cols-2">
        <DonutChart
          title={t('overview.plans')}
          caption={t('overview.plansCaption')}
          axis={t('overview.plan')}
          measure={t('overview.organizations')}
          slices={plans.map(({ plan, organizations: value }, index) => ({
            label: planNames[plan],
            value,
            colour: colours[index] ?? 6,
          }))}
          centre={{
            value: formats.number(plans.reduce((total, { organizations: some }) => total + some, 0)),
            label: t('overview.organizations'),
          }}
        />
        <Card
          title={t('health.title')}
          footer={
            <Link to="/healthz" reloadDocument className="underline underline-offset-4">
              {t('health.link')}
            </Link>
          }
        >
          <DescriptionList
            items={[
              { term: t('health.database'), detail: <PartBadge part={health.database} /> },
              { term: t('health.jobs'), detail: <PartBadge part={health.jobs} /> },
              { term: t('health.version'), detail: health.version },
            ]}
          />
        </Card>
      </div>
    </>
  );
}

function PartBadge({ part }: { part: Part }) {
  const { t } = useTranslation('operator');
  return (
    <Badge tone={part === 'ok' ? 'success' : 'danger'} dot>
      {t(`health.${part}`)}
    </Badge>
  );
}
