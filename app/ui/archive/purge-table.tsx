import { Link } from '@remix-run/react';
import { CalendarClock, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import { formatInstant } from '~/domain/calendar-format';
import type { PurgeLine, UpcomingPurge } from '~/use-cases/lifecycle/list-purges.server';
import { Badge } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { StateBadge } from '../operator/state-badge';
import { useFormats } from '../primitives/use-formats';

const timeZone = 'Europe/Paris';
const linkStyle = 'rounded-sm underline-offset-4 hover:underline';

/** Purges to come, those that run, and the receipts of those done. */
export function PurgeTable(props: {
  items: readonly PurgeLine[];
  next: string | null;
  upcoming: readonly UpcomingPurge[];
  isFirst: boolean;
}) {
  const { t } = useTranslation('archive');
  return (
    <>
      <PageHeader title={t('purges.title')} description={t('purges.description')} />
      <div className="flex flex-col gap-10">
        {props.isFirst && (
          <section aria-labelledby="upcoming">
            <h2 id="upcoming" className="mb-4 text-lg font-[620]">
              {t('purges.upcoming')}
            </h2>
            <Upcoming upcoming={props.upcoming} />
          </section>
        )}
        <section aria-labelledby="done">
          <h2 id="done" className="mb-4 text-lg font-[620]">
            {t('purges.done')}
          </h2>
          <Done items={props.items} next={props.next} />
        </section>
      </div>
    </>
  );
}

function Upcoming({ upcoming }: { upcoming: readonly UpcomingPurge[] }) {
  const { t, i18n } = useTranslation('archive');
  const columns: Column<UpcomingPurge>[] = [
    {
      key: 'organization',
      header: t('receipt.organization'),
      primary: true,
      cell: ({ organization }) => (
        <Link to={`/operator/organizations/${organization.id}`} className={linkStyle}>
          {organization.name}
        </Link>
      ),
    },
    { key: 'plan', header: t('purges.plan'), cell: ({ plan }) => planNames[plan as PlanCode] },
    {
      key: 'state',
      header: t('purges.state'),
      cell: ({ state }) => <StateBadge state={state} />,
    },
    {
      key: 'at',
      header: t('purges.at'),
      cell: ({ purgeAt }) => formatInstant(purgeAt, i18n.language, timeZone),
    },
  ];
  return (
    <DataTable
      caption={t('purges.upcoming')}
      columns={columns}
      rows={upcoming}
      rowKey={({ organization }) => organization.id}
      empty={
        <EmptyState compact headingLevel={3} icon={<CalendarClock />} title={t('purges.noneUpcoming')}>
          {t('purges.noneUpcomingText')}
        </EmptyState>
      }
    />
  );
}

function Done({ items, next }: { items: readonly PurgeLine[]; next: string | null }) {
  const { t, i18n } = useTranslation('archive');
  const formats = useFormats();
  const columns: Column<PurgeLine>[] = [
    {
      key: 'organization',
      header: t('receipt.organization'),
      primary: true,
      cell: ({ id, organization }) => (
        <Link to={`/operator/purges/${id}`} className={linkStyle}>
          {organization.name || t('receipt.naturalPerson')}
        </Link>
      ),
    },
    { key: 'cause', header: t('receipt.cause'), cell: ({ cause }) => t(`causes.${cause}`) },
    {
      key: 'records',
      header: t('receipt.records'),
      align: 'end',
      cell: ({ records }) => formats.number(records),
    },
    {
      key: 'at',
      header: t('receipt.to'),
      cell: ({ finishedAt, startedAt }) => formatInstant(finishedAt ?? startedAt, i18n.language, timeZone),
    },
    {
      key: 'status',
      header: t('purges.state'),
      cell: ({ status }) => (
        <Badge tone={status === 'done' ? 'success' : 'warning'}>{t(`purges.status.${status}`)}</Badge>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('purges.done')}
      columns={columns}
      rows={items}
      rowKey={({ id }) => id}
      page={{ next }}
      empty={
        <EmptyState compact headingLevel={3} icon={<Trash2 />} title={t('purges.noneDone')}>
          {t('purges.noneDoneText')}
        </EmptyState>
      }
    />
  );
}
