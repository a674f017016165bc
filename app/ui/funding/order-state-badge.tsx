import { useTranslation } from 'react-i18next';
import type { OrderState } from '~/domain/funding/order-state';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<OrderState, BadgeTone> = {
  draft: 'neutral',
  offered: 'info',
  accepted: 'accent',
  running: 'success',
  ended: 'warning',
  settled: 'success',
  cancelled: 'danger',
};

/** Where an order stands. */
export function OrderStateBadge({ state }: { state: OrderState }) {
  const { t } = useTranslation('orders');
  return (
    <Badge tone={tones[state]} dot>
      {t(`states.${state}`)}
    </Badge>
  );
}
