import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { periodWords } from '~/domain/billing/invoice-words';
import type { InvoiceParty } from '~/domain/billing/invoice';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { buttonStyle } from '../primitives/button-style';
import { Card } from '../primitives/card';
import { DescriptionList } from '../primitives/description-list';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { InvoiceDisputes } from './invoice-disputes';
import { InvoiceHistory } from './invoice-history';
import { InvoicePayment } from './invoice-payment';
import { InvoiceStatusBadge } from './invoice-status-badge';
import { LineTable } from './line-table';

export type InvoicePageProps = { details: InvoiceDetails; language: 'fr' | 'en'; title: string };

/** An issued document as it was issued, and everything that happened to it since. */
export function InvoicePage({ details, language, title }: InvoicePageProps) {
  const { t, i18n } = useTranslation('billing');
  const { t: invoiceWords } = useTranslation('invoice');
  const formats = useFormats();
  const { invoice, history } = details;
  const { id, status, document } = invoice;
  const { seller, buyer, period, credits, lines, excludingVat, includingVat, vat } = document;
  const file = `/manage/billing/invoices/${id}`;
  const other = language === 'fr' ? 'en' : 'fr';
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[
          { label: t('title'), to: '/manage/billing' },
          { label: t('tabs.invoices'), to: '/manage/billing/invoices' },
          { label: invoice.number },
        ]}
        badge={<InvoiceStatusBadge status={status} />}
        actions={
          <>
            <a
              href={`${file}.pdf?language=${language}`}
              className={buttonStyle({ variant: 'secondary', size: 'small' })}
            >
              <Download aria-hidden="true" />
              {t('invoice.download')}
            </a>
            <a
              href={`${file}.pdf?language=${other}`}
              className={buttonStyle({ variant: 'quiet', size: 'small' })}
            >
              {t(other === 'fr' ? 'invoice.inFrench' : 'invoice.inEnglish')}
            </a>
            <a
              href={`${file}.xml?language=${language}`}
              className={buttonStyle({ variant: 'quiet', size: 'small' })}
            >
              {t('invoice.xml')}
            </a>
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_22rem]">
        <Card className="order-2 xl:order-1">
          <div className="grid gap-6 sm:grid-cols-2">
            <Party title={t('invoice.seller')} party={seller} />
            <Party title={t('invoice.buyer')} party={buyer} />
          </div>
          <div className="mt-4 border-t pt-2">
            <DescriptionList
              items={[
                { term: t('invoice.issuedOn'), detail: formats.day(document.issuedOn) },
                ...(credits
                  ? [
                      {
                        term: t('invoice.credits'),
                        detail: (
                          <Link
                            to={`/manage/billing/invoices/${history.creditsId ?? ''}`}
                            className="text-accent-text underline underline-offset-4"
                          >
                            {credits.number}
                          </Link>
                        ),
                      },
                    ]
                  : [{ term: t('invoice.dueOn'), detail: formats.day(document.dueOn) }]),
                ...(period
                  ? [
                      {
                        term: t('invoice.period'),
                        detail: periodWords(invoiceWords, period, i18n.language),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
          <div className="mt-6">
            <LineTable lines={lines} totals={{ excludingVat, includingVat, rates: vat }} />
          </div>
        </Card>
        <div className="order-1 flex flex-col gap-6 xl:order-2">
          {invoice.kind !== 'credit-note' && <InvoicePayment details={details} />}
          <InvoiceHistory details={details} />
          {invoice.kind !== 'credit-note' && <InvoiceDisputes details={details} />}
        </div>
      </div>
    </>
  );
}

function Party({ title, party }: { title: string; party: InvoiceParty }) {
  const { t } = useTranslation('invoice');
  return (
    <div className="text-[0.9375rem]">
      <h2 className="text-sm text-ink-faint">{title}</h2>
      <p className="mt-1 font-[600] wrap-break-word">{party.name}</p>
      <p className="text-ink-soft">{party.street}</p>
      <p className="text-ink-soft">
        {party.postalCode} {party.city}
      </p>
      {party.siren && <p className="mt-1 text-sm text-ink-faint">{t('pdf.siren', { siren: party.siren })}</p>}
      {party.vatNumber && (
        <p className="text-sm text-ink-faint">{t('pdf.vatNumber', { number: party.vatNumber })}</p>
      )}
    </div>
  );
}
