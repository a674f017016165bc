import { Link } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import type { OrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { Callout } from '../primitives/callout';
import { useMoney } from './use-money';

/** What was paid for a cancelled order and comes back, as the client chose (K30, K31). */
export function OrderGivenBack({ orderId, invoicing }: { orderId: string; invoicing: OrderInvoices }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  const { cancellation, currency } = invoicing;
  if (!cancellation) return null;
  const { paidCents, choice, mayChoose } = cancellation;
  const paid = money(paidCents, currency);
  const said = choice ? choice : mayChoose ? ('open' as const) : ('refund' as const);
  return (
    <Callout tone={paidCents > 0 ? 'warning' : 'info'} title={t('givenBack.title')}>
      <p>{paidCents > 0 ? t(`givenBack.${said}`, { paid }) : t('givenBack.nothing')}</p>
      <Link to={`/manage/orders/${orderId}`} className="text-accent-text underline underline-offset-4">
        {t('givenBack.terms')}
      </Link>
    </Callout>
  );
}
