import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { buttonStyle } from '../primitives/button-style';
import { PageHeader } from '../primitives/page-header';
import { InvoiceDisputes } from './invoice-disputes';
import { InvoiceHistory } from './invoice-history';
import { InvoicePayment } from './invoice-payment';
import { InvoiceStatusBadge } from './invoice-status-badge';
import { IssuedDocument } from './issued-document';

export type InvoicePageProps = { details: InvoiceDetails; language: 'fr' | 'en'; title: string };

/** An issued document as it was issued, and everything that happened to it since. */
export function InvoicePage({ details, language, title }: InvoicePageProps) {
  const { t } = useTranslation('billing');
  const { invoice, history } = details;
  const { id, status, document } = invoice;
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
        <IssuedDocument
          document={document}
          parties={{ seller: t('invoice.seller'), buyer: t('invoice.buyer') }}
          corrected={
            <Link
              to={`/manage/billing/invoices/${history.creditsId ?? ''}`}
              className="text-accent-text underline underline-offset-4"
            >
              {document.credits?.number}
            </Link>
          }
        />
        <div className="order-1 flex flex-col gap-6 xl:order-2">
          {invoice.kind !== 'credit-note' && <InvoicePayment details={details} />}
          <InvoiceHistory details={details} />
          {invoice.kind !== 'credit-note' && <InvoiceDisputes details={details} />}
        </div>
      </div>
    </>
  );
}
