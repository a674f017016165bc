import { useTranslation } from 'react-i18next';
import type { OrderHistoryLine } from '~/use-cases/funding/get-order-history.server';
import { Callout } from '../primitives/callout';

/** That the client said no to the last offer, and why; nothing once something else was offered. */
export function DeclinedCallout({ history }: { history: readonly OrderHistoryLine[] }) {
  const { t } = useTranslation('orders');
  const last = history.find(({ kind }) => kind === 'offered' || kind === 'withdrawn' || kind === 'declined');
  if (last?.kind !== 'declined') return null;
  const { reason } = last.facts;
  return (
    <Callout tone="warning" title={t('next.declined.title', { who: last.by ?? '' })}>
      {typeof reason === 'string' ? reason : null}
    </Callout>
  );
}
