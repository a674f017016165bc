import { FileDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ClientOrder } from '~/use-cases/funding/get-client-order.server';
import { buttonStyle } from '../primitives/button-style';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { useFormats } from '../primitives/use-formats';
import { OrderStateBadge } from './order-state-badge';

/** What stands above every page of a client's order. */
export function ClientOrderFrame({ order, children }: { order: ClientOrder; children: ReactNode }) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const base = `/client/orders/${order.id}`;
  const said = order.inForce ?? order.pending;
  const dates = said && formats.days(said.startsOn, said.endsOn);
  return (
    <>
      <PageHeader
        title={said?.title ?? order.title}
        crumbs={[{ label: t('list.title'), to: '/client/orders' }, { label: order.number }]}
        badge={<OrderStateBadge state={order.state} />}
        description={[order.number, dates].filter(Boolean).join(' · ')}
        actions={
          order.inForce && (
            <a href={`${base}/convention.pdf`} className={buttonStyle({ variant: 'secondary' })}>
              <FileDown aria-hidden="true" />
              {t('actions.convention')}
            </a>
          )
        }
      />
      <TabLinks
        label={t('tabs.label')}
        links={[
          { to: base, label: t('tabs.overview') },
          { to: `${base}/participants`, label: t('tabs.participants'), count: order.taken },
          ...(said?.funding.kind === 'opco' ? [{ to: `${base}/funding`, label: t('tabs.funding') }] : []),
          ...(order.inForce ? [{ to: `${base}/settlement`, label: t('tabs.settlement') }] : []),
        ]}
      />
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
