import { Link } from '@remix-run/react';
import { FileText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { NextInvoice } from '~/domain/sales/next-invoices';
import type { OrderInvoice, OrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { Card } from '../primitives/card';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { useFormats } from '../primitives/use-formats';
import { InvoicesDue, LateAgreements } from './order-invoices-due';
import { OrderGivenBack } from './order-given-back';
import { HeldSales, SellerLacks } from './held-sales';
import { SaleStandingBadge } from './sale-standing-badge';
import { useMoney } from './use-money';

type Props = { orderId: string; invoicing: OrderInvoices | null; mayWrite: boolean };

/** What was invoiced of an order, what is due now, and what comes next and why. */
export function OrderInvoicesPage({ orderId, invoicing, mayWrite }: Props) {
  const { t } = useTranslation('sales');
  if (!invoicing) {
    return (
      <div className="rounded-xl bg-surface shadow-sm">
        <EmptyState icon={<FileText />} title={t('ofOrderPage.notYet')}>
          {t('ofOrderPage.notYetText')}
        </EmptyState>
      </div>
    );
  }
  return (
    <div className="flex flex-col gap-8">
      {invoicing.lacks.length > 0 && <SellerLacks lacks={invoicing.lacks} />}
      {invoicing.due.length > 0 && (
        <InvoicesDue orderId={orderId} invoicing={invoicing} mayWrite={mayWrite}>
          <HeldSales held={invoicing.held} />
        </InvoicesDue>
      )}
      {invoicing.cancellation && <OrderGivenBack orderId={orderId} invoicing={invoicing} />}
      {mayWrite && invoicing.late.length > 0 && <LateAgreements orderId={orderId} invoicing={invoicing} />}
      <Issued invoices={invoicing.invoices} currency={invoicing.currency} />
      {invoicing.next.length > 0 && <Coming next={invoicing.next} currency={invoicing.currency} />}
    </div>
  );
}

function Issued({ invoices, currency }: { invoices: readonly OrderInvoice[]; currency: string }) {
  const { t } = useTranslation('sales');
  const { t: invoiceWords } = useTranslation('invoice');
  const formats = useFormats();
  const money = useMoney();
  const columns: Column<OrderInvoice>[] = [
    {
      key: 'number',
      header: t('columns.number'),
      primary: true,
      cell: ({ id, number, kind }) => (
        <div>
          <Link to={`/manage/sales/${id}`} className="text-accent-text underline-offset-4 hover:underline">
            {number}
          </Link>
          <p className="text-sm font-normal text-ink-faint">{invoiceWords(`kinds.${kind}`)}</p>
        </div>
      ),
    },
    { key: 'buyer', header: t('columns.buyer'), cell: ({ buyer }) => buyer },
    { key: 'issuedOn', header: t('columns.issuedOn'), cell: ({ issuedOn }) => formats.day(issuedOn) },
    {
      key: 'standing',
      header: t('columns.standing'),
      cell: ({ standing }) => <SaleStandingBadge standing={standing} />,
    },
    {
      key: 'amount',
      header: t('columns.amount'),
      align: 'end',
      cell: ({ cents }) => <span className="tabular-nums">{money(cents, currency)}</span>,
    },
  ];
  return (
    <DataTable
      caption={t('ofOrderPage.issued')}
      columns={columns}
      rows={invoices}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon={<FileText />} title={t('ofOrderPage.none')}>
          {t('ofOrderPage.noneText')}
        </EmptyState>
      }
    />
  );
}

function Coming({ next, currency }: { next: readonly NextInvoice[]; currency: string }) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  return (
    <Card title={t('ofOrderPage.next')} description={t('ofOrderPage.nextText')}>
      <ul className="divide-y text-[0.9375rem]">
        {next.map(({ purpose, payer, cents, waitsFor, on }) => (
          <li
            key={`${purpose} ${payer}`}
            className="flex flex-col gap-x-4 gap-y-1 py-3 sm:flex-row sm:justify-between"
          >
            <div>
              <p>{t(`purposes.${purpose}`)}</p>
              <p className="text-sm text-ink-faint">
                {t(`ofOrderPage.waits.${waitsFor}`, { day: on ? formats.day(on) : '' })}
              </p>
            </div>
            <p className="flex-none tabular-nums sm:text-right">
              {cents === null ? t('ofOrderPage.unknown') : t('atMost', { amount: money(cents, currency) })}
            </p>
          </li>
        ))}
      </ul>
    </Card>
  );
}
