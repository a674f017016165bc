import { Link } from '@remix-run/react';
import { ServerCrash } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { OutageLine } from '~/use-cases/attendance/list-outages.server';
import { Badge } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';

const timeZone = 'Europe/Paris';
const tones = { planned: 'info', ongoing: 'danger', over: 'neutral', withdrawn: 'neutral' } as const;
const linkStyle = 'rounded-sm text-accent-text underline underline-offset-4';

/** Outages and maintenances, with what can still be done about each. */
export function OutageTable({ outages }: { outages: readonly OutageLine[] }) {
  const { t } = useTranslation('faults');
  const formats = useFormats();
  const columns: Column<OutageLine>[] = [
    {
      key: 'what',
      header: t('operator.what'),
      primary: true,
      cell: ({ kind, title }) => (
        <>
          <span className="wrap-anywhere">{title}</span>
          <span className="block text-xs font-normal text-ink-faint">{t(`operator.kinds.${kind}`)}</span>
        </>
      ),
    },
    {
      key: 'from',
      header: t('operator.from'),
      cell: ({ startsAt }) => formats.instant(startsAt, timeZone),
    },
    {
      key: 'to',
      header: t('operator.to'),
      cell: ({ endsAt, deadlineAt, state }) => (
        <span className="block">
          {endsAt ? formats.instant(endsAt, timeZone) : t('operator.ongoing')}
          {deadlineAt && state === 'ongoing' && (
            <span className="block text-xs text-ink-faint">
              {t('operator.deadline', { at: formats.instant(deadlineAt, timeZone) })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'concerned',
      header: t('operator.concerned'),
      cell: ({ organizations }) => <Concerned organizations={organizations} />,
    },
    {
      key: 'state',
      header: t('columns.state'),
      cell: ({ state, extended }) => (
        <span className="block">
          <Badge tone={tones[state]} dot={state === 'ongoing'}>
            {t(`operator.states.${state}`)}
          </Badge>
          {extended && state === 'over' && (
            <span className="mt-1 block text-xs text-ink-faint">{t('operator.extended')}</span>
          )}
        </span>
      ),
    },
    {
      key: 'acts',
      header: t('operator.close'),
      actions: true,
      cell: ({ id, state, extended }) => (
        <span className="flex flex-wrap gap-x-4 gap-y-1 sm:justify-end">
          {(state === 'ongoing' || state === 'planned') && (
            <Link to={`/operator/outages/${id}`} className={linkStyle}>
              {t('operator.close')}
            </Link>
          )}
          {state !== 'withdrawn' && !extended && (
            <Link to={`/operator/outages/${id}/withdraw`} className={linkStyle}>
              {t('operator.withdraw')}
            </Link>
          )}
        </span>
      ),
    },
  ];
  return (
    <DataTable
      caption={t('operator.interruptions')}
      columns={columns}
      rows={outages}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<ServerCrash />} title={t('operator.interruptionsEmpty')} compact>
          {t('operator.interruptionsEmptyText')}
        </EmptyState>
      }
    />
  );
}

const named = 2;

function Concerned({ organizations }: { organizations: readonly string[] | null }) {
  const { t } = useTranslation('faults');
  if (!organizations) return <>{t('operator.all')}</>;
  const others = organizations.length - named;
  const names = organizations.slice(0, named).join(', ');
  return <>{others > 0 ? `${names} ${t('operator.others', { count: others })}` : names}</>;
}
