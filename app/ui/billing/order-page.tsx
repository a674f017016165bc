import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { FailureReason } from '~/domain/billing/payment-outcome';
import { planNames, type PlanCode } from '~/domain/billing/plan-codes';
import type { OrderState } from '~/use-cases/billing/finish-order.server';
import { ButtonLink } from '../primitives/button-link';
import { buttonStyle } from '../primitives/button-style';
import { Callout, type CalloutTone } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { PostButton } from './post-button';

export type OrderPageProps = {
  order: Omit<OrderState, 'failureCode'>;
  orderId: string;
  reason: FailureReason;
};

/** How an order stands: to be confirmed with the bank, under way, refused and why. */
export function OrderPage({ order, orderId, reason }: OrderPageProps) {
  const { t } = useTranslation('billing');
  const plan = planNames[order.plan as PlanCode];
  const told = useOrderWords(order, orderId, reason, plan);
  return (
    <>
      <PageHeader
        title={t('order.title')}
        crumbs={[{ label: t('title'), to: '/manage/billing' }, { label: t('order.title') }]}
      />
      <div className="max-w-3xl">
        <Callout tone={told.tone} title={told.title} live="status" actions={told.actions}>
          {told.text}
        </Callout>
      </div>
    </>
  );
}

function useOrderWords(
  order: OrderPageProps['order'],
  orderId: string,
  reason: FailureReason,
  plan: string,
): { tone: CalloutTone; title: string; text: ReactNode; actions: ReactNode } {
  const { t } = useTranslation('billing');
  const again = (
    <ButtonLink key="again" size="small" to={`/manage/billing/plans/${order.plan}`}>
      {t('order.again')}
    </ButtonLink>
  );
  const otherMethod = (
    <ButtonLink key="method" size="small" variant="secondary" to="/manage/billing/payment-methods">
      {t('order.otherMethod')}
    </ButtonLink>
  );
  if (order.status === 'applied') {
    return {
      tone: 'info',
      title: t('order.processingTitle', { plan }),
      text: t('order.processingText'),
      actions: (
        <ButtonLink size="small" to="/manage/billing">
          {t('order.toBilling')}
        </ButtonLink>
      ),
    };
  }
  if (order.status === 'refused') {
    return {
      tone: 'danger',
      title: t('order.refusedTitle'),
      text: `${t(`failures.${reason}`)} ${t('order.refusedText')}`,
      actions: [again, otherMethod],
    };
  }
  if (order.status === 'lapsed') {
    return { tone: 'warning', title: t('order.lapsedTitle'), text: t('order.refusedText'), actions: again };
  }
  if (!order.confirmAt) {
    return {
      tone: 'info',
      title: t('order.waitingTitle'),
      text: t('order.waitingText'),
      actions: (
        <ButtonLink size="small" reloadDocument to={`/manage/billing/orders/${orderId}`}>
          {t('order.reload')}
        </ButtonLink>
      ),
    };
  }
  return {
    tone: 'warning',
    title: t('order.openTitle'),
    text: t('order.openText', { plan }),
    actions: [
      <a key="confirm" href={order.confirmAt} className={buttonStyle({ size: 'small' })}>
        {t('order.confirm')}
      </a>,
      <PostButton
        key="give-up"
        size="small"
        variant="secondary"
        action={`/manage/billing/orders/${orderId}/cancel`}
      >
        {t('order.giveUp')}
      </PostButton>,
    ],
  };
}
