import { Link } from '@remix-run/react';
import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { RecoveryLine } from '~/domain/lifecycle/recovery';
import { formatMoney } from '~/domain/money';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { RecoveryBadge } from './recovery-badge';

const timeZone = 'Europe/Paris';

/** Those with a sheet of their own; the others lead to their contract. */
const underWay: ReadonlySet<RecoveryLine['status']> = new Set(['requested', 'quoted', 'paid']);

/** Who asked for the data of a Test, and what became of it. */
export function RecoveryTable({ recoveries }: { recoveries: readonly RecoveryLine[] }) {
  const { t, i18n } = useTranslation('archive');
  const instant = (value: string | null) => (value ? formatInstant(value, i18n.language, timeZone) : '—');
  const columns: Column<RecoveryLine>[] = [
    {
      key: 'organization',
      header: t('receipt.organization'),
      primary: true,
      cell: ({ organization, status }) => (
        <Link
          to={
            underWay.has(status)
              ? `/operator/recoveries/${organization.id}`
              : `/operator/organizations/${organization.id}/contract`
          }
          className="rounded-sm underline-offset-4 hover:underline"
        >
          {organization.name}
        </Link>
      ),
    },
    {
      key: 'status',
      header: t('purges.state'),
      cell: (recovery) => <RecoveryBadge recovery={recovery} />,
    },
    { key: 'at', header: t('recoveries.requestedAt'), cell: ({ requestedAt }) => instant(requestedAt) },
    {
      key: 'quote',
      header: t('recoveries.quote'),
      align: 'end',
      cell: ({ quoteCents }) =>
        quoteCents === null ? '—' : formatMoney({ cents: quoteCents, currency: 'EUR' }, i18n.language),
    },
    { key: 'until', header: t('recoveries.lapses'), cell: ({ quoteExpiresAt }) => instant(quoteExpiresAt) },
  ];
  return (
    <>
      <PageHeader title={t('recoveries.title')} description={t('recoveries.description')} />
      <DataTable
        caption={t('recoveries.title')}
        columns={columns}
        rows={recoveries}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon={<LifeBuoy />} title={t('recoveries.empty')}>
            {t('recoveries.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
