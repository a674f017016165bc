import { Link } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { failureReason } from '~/domain/billing/payment-outcome';
import type { OrganizationDocuments } from '~/use-cases/billing/get-organization-documents.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { MoneyBack } from './money-back';
import { OrganizationFrame } from './organization-frame';
import { useConsoleWords } from './use-console-words';

type Row = OrganizationDocuments['documents'][number];

/** An organization's issued documents with how each stands, its payment methods, and what was given back. */
export function DocumentsSheet({ sheet }: { sheet: OrganizationDocuments }) {
  const { organization, documents, next } = sheet;
  const words = useConsoleWords(organization.timeZone);
  const { t } = words;
  const { t: tInvoice } = useTranslation('invoice');
  const formats = useFormats();
  const at = `/operator/organizations/${organization.id}`;
  const sign = ({ kind }: Row) => (kind === 'credit-note' ? -1 : 1);
  const columns: Column<Row>[] = [
    {
      key: 'number',
      header: t('documents.number'),
      primary: true,
      cell: ({ id, number, kind }) => (
        <Link to={`${at}/documents/${id}`} className="rounded-sm underline-offset-4 hover:underline">
          {number}
          {kind !== 'invoice' && (
            <span className="block text-sm font-normal text-ink-soft">{tInvoice(`kinds.${kind}`)}</span>
          )}
        </Link>
      ),
    },
    {
      key: 'issuedOn',
      header: t('documents.issuedOn'),
      cell: ({ issuedOn }) => <span className="sm:whitespace-nowrap">{formats.day(issuedOn)}</span>,
    },
    {
      key: 'total',
      header: t('documents.total'),
      align: 'end',
      cell: (row) => words.money(sign(row) * row.includingVat),
    },
    {
      key: 'status',
      header: t('documents.status'),
      cell: ({ status, disputedCents }) => (
        <>
          <span className="sm:whitespace-nowrap">{status ? words.word('statuses', status) : t('none')}</span>
          {disputedCents > 0 && (
            <span className="block text-sm text-info-ink">
              {t('documents.disputed', { amount: words.money(disputedCents) })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'due',
      header: t('documents.due'),
      align: 'end',
      cell: ({ dueCents }) => (dueCents > 0 ? words.money(dueCents) : t('none')),
    },
    {
      key: 'attempts',
      header: t('documents.attempts'),
      align: 'end',
      cell: ({ attempts }) => (attempts > 0 ? attempts : t('none')),
    },
    {
      key: 'failure',
      header: t('documents.failure'),
      cell: ({ failureCode }) => (failureCode ? t(`failures.${failureReason(failureCode)}`) : t('none')),
    },
    {
      key: 'next',
      header: t('documents.next'),
      wideOnly: true,
      cell: ({ nextAttemptAt }) => (nextAttemptAt ? words.instant(nextAttemptAt) : t('none')),
    },
  ];
  return (
    <OrganizationFrame organization={organization} state={organization.state}>
      <DataTable
        caption={t('documents.title')}
        columns={columns}
        rows={documents}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<ReceiptText />} title={t('documents.empty')}>
            {t('documents.emptyText')}
          </EmptyState>
        }
      />
      <MoneyBack sheet={sheet} />
    </OrganizationFrame>
  );
}
