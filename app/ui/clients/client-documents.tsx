import { FileCheck2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { ClientDocument } from '~/use-cases/clients/list-client-documents.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

export type ClientDocumentsProps = {
  items: readonly ClientDocument[];
  next: string | null;
  timeZone: string;
};

/** What the organization issued of a client's trainings. */
export function ClientDocuments({ items, next, timeZone }: ClientDocumentsProps) {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const columns: Column<ClientDocument>[] = [
    {
      key: 'kind',
      header: t('documents.columns.document'),
      primary: true,
      cell: ({ id, kind, version }) => (
        <a href={`/client/documents/${id}`} className="font-[560] underline-offset-4 hover:underline">
          {t(`documents.kinds.${kind}`)}
          {version > 1 && <span className="text-ink-faint"> {t('documents.version', { version })}</span>}
        </a>
      ),
    },
    { key: 'person', header: t('documents.columns.person'), cell: ({ person }) => person ?? '—' },
    {
      key: 'order',
      header: t('documents.columns.order'),
      cell: ({ orderTitle, orderNumber }) => `${orderTitle} (${orderNumber})`,
    },
    {
      key: 'issuedAt',
      header: t('documents.columns.issuedAt'),
      cell: ({ issuedAt }) => formatInstantDay(issuedAt, i18n.language, timeZone, 'medium'),
    },
    {
      key: 'size',
      header: t('documents.columns.size'),
      align: 'end',
      wideOnly: true,
      cell: ({ bytes }) => formats.bytes(bytes),
    },
  ];
  return (
    <>
      <PageHeader title={t('documents.title')} description={t('documents.description')} />
      <DataTable
        caption={t('documents.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<FileCheck2 />} title={t('documents.empty.title')}>
            {t('documents.empty.text')}
          </EmptyState>
        }
      />
    </>
  );
}
