import { Link } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { IssuedDocument } from '../billing/issued-document';
import { buttonStyle } from '../primitives/button-style';
import { PageHeader } from '../primitives/page-header';
import { SaleActs } from './sale-acts';
import { SaleHistory } from './sale-history';
import { SaleLink } from './sale-link';
import { SaleStandingBadge } from './sale-standing-badge';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';

export type SalePageProps = {
  sale: SaleDetails;
  mayWrite: boolean;
  language: 'fr' | 'en';
  today: string;
  title: string;
};

/** An issued document as it was issued, and everything that happened to it since. */
export function SalePage({ sale, mayWrite, language, today, title }: SalePageProps) {
  const { t } = useTranslation('sales');
  const { id, document, order, standing, credits } = sale;
  const file = `/manage/sales/${id}`;
  const reference = document.sale?.buyerReference;
  const orderLink = (
    <Link
      to={`/manage/orders/${order.id}/invoices`}
      className="text-accent-text underline underline-offset-4"
    >
      {order.number}
    </Link>
  );
  return (
    <>
      <PageHeader
        title={title}
        crumbs={[{ label: t('title'), to: '/manage/sales' }, { label: document.number }]}
        badge={<SaleStandingBadge standing={standing} />}
        actions={
          <>
            <a href={`${file}.pdf?language=${language}`} className={buttonStyle({ variant: 'secondary' })}>
              <Download aria-hidden="true" />
              {t('sale.download')}
            </a>
            <a href={`${file}.xml?language=${language}`} className={buttonStyle({ variant: 'quiet' })}>
              {t('sale.xml')}
            </a>
          </>
        }
      />
      <div className="grid items-start gap-6 xl:grid-cols-[1fr_22rem]">
        <IssuedDocument
          document={document}
          parties={{ seller: t('sale.seller'), buyer: t('sale.buyer') }}
          corrected={credits && <SaleLink {...credits} />}
          facts={[
            { term: t('sale.order'), detail: orderLink },
            ...(reference ? [{ term: t('sale.agreement'), detail: reference }] : []),
          ]}
        />
        <div className="order-1 flex flex-col gap-6 xl:order-2">
          <SaleActs sale={sale} mayWrite={mayWrite} today={today} />
          <SaleHistory sale={sale} mayWrite={mayWrite} />
        </div>
      </div>
    </>
  );
}
