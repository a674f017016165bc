import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { OpenOrder } from '~/use-cases/billing/quote-plans.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** An order waits for its buyer's confirmation: no other can be made meanwhile. `live` where it answers one. */
export function OpenOrderCallout({ order, live }: { order: OpenOrder; live?: 'alert' }) {
  const { t } = useTranslation('billing');
  return (
    <Callout
      tone="warning"
      live={live}
      actions={
        <ButtonLink size="small" to={`/manage/billing/orders/${order.id}`}>
          {t('plans.seeOrder')}
        </ButtonLink>
      }
    >
      {t('plans.openOrder', { plan: planNames[order.plan] })}
    </Callout>
  );
}
