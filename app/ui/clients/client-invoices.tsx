import { Link } from '@remix-run/react';
import { ReceiptText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '~/domain/money';
import type { ClientInvoice } from '~/use-cases/clients/list-client-invoices.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';

const tones: Record<ClientInvoice['standing'], BadgeTone> = {
  open: 'warning',
  overdue: 'danger',
  disputed: 'info',
  paid: 'success',
  credited: 'neutral',
  'to-refund': 'info',
  deducted: 'neutral',
};

/** What a client has to pay, what it paid and when. */
export function ClientInvoices({ items, next }: { items: readonly ClientInvoice[]; next: string | null }) {
  const { t, i18n } = useTranslation('clients');
  const formats = useFormats();
  const money = (cents: number, currency: string) => formatMoney({ cents, currency }, i18n.language);
  const columns: Column<ClientInvoice>[] = [
    {
      key: 'number',
      header: t('invoices.columns.number'),
      primary: true,
      cell: ({ id, number, kind }) => (
        <a
          href={`/client/invoices/${id}.pdf`}
          className="font-[560] whitespace-nowrap underline-offset-4 hover:underline"
        >
          {kind === 'credit-note' ? t('invoices.creditNote', { number }) : number}
        </a>
      ),
    },
    {
      key: 'order',
      header: t('invoices.columns.order'),
      wideOnly: true,
      cell: ({ orderTitle, orderNumber }) => `${orderTitle} (${orderNumber})`,
    },
    {
      key: 'issuedOn',
      header: t('invoices.columns.issuedOn'),
      cell: ({ issuedOn }) => <span className="whitespace-nowrap">{formats.day(issuedOn)}</span>,
    },
    {
      key: 'standing',
      header: t('invoices.columns.standing'),
      cell: ({ id, standing, dueOn, payments, currency, disputedCents, answers, disputableUntil: until }) => (
        <span className="flex flex-col items-end gap-1 sm:items-start">
          <Badge tone={tones[standing]} dot>
            {t(`invoices.standings.${standing}`)}
          </Badge>
          {(standing === 'open' || standing === 'overdue') && (
            <span className="text-ink-soft">{t('invoices.due', { day: formats.day(dueOn) })}</span>
          )}
          {disputedCents > 0 && (
            <span className="text-ink-soft">
              {t('invoices.disputed', { amount: money(disputedCents, currency) })}
            </span>
          )}
          {answers.map(({ decision, cents, reason, answeredOn }, index) => (
            <span key={index} className="text-ink-soft">
              {t(`invoices.answers.${decision}`, {
                ...{ amount: money(cents, currency), day: formats.day(answeredOn), reason },
              })}
            </span>
          ))}
          {until && (
            <Link
              to={`/client/invoices/${id}/contest`}
              className="text-accent-text underline underline-offset-4"
            >
              {t('invoices.contest', { day: formats.day(until) })}
            </Link>
          )}
          {payments.map(({ receivedOn, cents, way, reference }, index) => (
            <span key={index} className="text-ink-soft">
              {t(`invoices.payments.${way}.${cents < 0 ? 'out' : 'in'}`, {
                ...{ amount: money(Math.abs(cents), currency), day: formats.day(receivedOn), reference },
              })}
            </span>
          ))}
        </span>
      ),
    },
    {
      key: 'cents',
      header: t('invoices.columns.total'),
      align: 'end',
      cell: ({ cents, currency }) => money(cents, currency),
    },
    {
      key: 'open',
      header: t('invoices.columns.open'),
      align: 'end',
      cell: ({ openCents, currency }) => (openCents === 0 ? '—' : money(openCents, currency)),
    },
  ];
  return (
    <>
      <PageHeader title={t('invoices.title')} description={t('invoices.description')} />
      <DataTable
        caption={t('invoices.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<ReceiptText />} title={t('invoices.empty.title')}>
            {t('invoices.empty.text')}
          </EmptyState>
        }
      />
    </>
  );
}
