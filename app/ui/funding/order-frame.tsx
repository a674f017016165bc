import { FileDown, Pencil } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';
import { buttonStyle } from '../primitives/button-style';
import { ButtonLink } from '../primitives/button-link';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { useFormats } from '../primitives/use-formats';
import { OrderStateBadge } from './order-state-badge';

/** What stands above every page of one order: its name, where it stands, and the ways through it. */
export function OrderFrame({ order, children }: { order: OrderDetails; children: ReactNode }) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const base = `/manage/orders/${order.id}`;
  const dates = formats.days(order.startsOn, order.endsOn);
  const editable = order.mayWrite && order.state !== 'cancelled' && order.state !== 'settled';
  return (
    <>
      <PageHeader
        title={order.title}
        crumbs={[{ label: t('list.title'), to: '/manage/orders' }, { label: order.number }]}
        badge={<OrderStateBadge state={order.state} />}
        description={`${order.number} · ${order.client.name} · ${dates}`}
        actions={
          <>
            {order.pending && (
              <a href={`${base}/convention.pdf?pending`} className={buttonStyle({ variant: 'secondary' })}>
                <FileDown aria-hidden="true" />
                {order.version ? t('actions.amendment') : t('actions.quote')}
              </a>
            )}
            {order.version && (
              <a href={`${base}/convention.pdf`} className={buttonStyle({ variant: 'secondary' })}>
                <FileDown aria-hidden="true" />
                {t('actions.convention')}
              </a>
            )}
            {editable && !order.pending && (
              <ButtonLink variant="secondary" to={`${base}/edit`} icon={<Pencil aria-hidden="true" />}>
                {order.version ? t('actions.amend') : t('actions.edit')}
              </ButtonLink>
            )}
          </>
        }
      />
      <TabLinks
        label={t('tabs.label')}
        links={[
          { to: base, label: t('tabs.overview') },
          { to: `${base}/participants`, label: t('tabs.participants'), count: order.taken },
          { to: `${base}/funding`, label: t('tabs.funding') },
          { to: `${base}/settlement`, label: t('tabs.settlement') },
          { to: `${base}/invoices`, label: t('tabs.invoices') },
          { to: `${base}/documents`, label: t('tabs.documents') },
        ]}
      />
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
