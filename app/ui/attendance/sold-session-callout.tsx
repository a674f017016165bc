import { useTranslation } from 'react-i18next';
import { Callout } from '../primitives/callout';

/** Names the accepted orders that a session was sold with, and what a change of it means there. */
export function SoldSessionCallout({
  orders,
  text,
}: {
  orders: readonly { number: string; clientName: string }[];
  text: string;
}) {
  const { t } = useTranslation('planning');
  if (orders.length === 0) return null;
  return (
    <Callout tone="warning" title={t('cancel.sold.title', { count: orders.length })}>
      <p>{orders.map(({ number, clientName }) => `${number} (${clientName})`).join(', ')}</p>
      <p>{text}</p>
    </Callout>
  );
}
