import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { OperatorActLine } from '~/use-cases/lifecycle/list-operator-acts.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { operatorActKeys } from './operator-act-keys';
import { OperatorActSubject } from './operator-act-subject';

/** What operators did, each act with its reason. Nothing here can be changed. */
export function OperatorActs({ items, next }: { items: readonly OperatorActLine[]; next: string | null }) {
  const { t, i18n } = useTranslation('operator');
  const words = (action: string) => (isKnown(action) ? t(`acts.${operatorActKeys[action]}`) : action);
  const columns: Column<OperatorActLine>[] = [
    { key: 'act', header: t('audit.act'), primary: true, cell: ({ action }) => words(action) },
    {
      key: 'reason',
      header: t('audit.reason'),
      cell: ({ reason }) => (reason?.startsWith('POST /') ? t('audit.byApi') : (reason ?? t('none'))),
    },
    { key: 'about', header: t('audit.about'), cell: (act) => <OperatorActSubject act={act} /> },
    { key: 'by', header: t('audit.by'), cell: ({ by }) => by ?? t('none') },
    {
      key: 'at',
      header: t('audit.at'),
      cell: ({ occurredAt }) => (
        <time dateTime={occurredAt} className="sm:whitespace-nowrap">
          {formatInstant(occurredAt, i18n.language, 'Europe/Paris')}
        </time>
      ),
    },
  ];
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <DataTable
        caption={t('audit.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<ScrollText />} title={t('audit.empty')}>
            {t('audit.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}

function isKnown(action: string): action is keyof typeof operatorActKeys {
  return Object.hasOwn(operatorActKeys, action);
}
