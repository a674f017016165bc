import { useTranslation } from 'react-i18next';
import type { RecoveryLine } from '~/domain/lifecycle/recovery';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<RecoveryLine['status'], BadgeTone> = {
  requested: 'warning',
  quoted: 'info',
  paid: 'info',
  delivered: 'success',
  lapsed: 'neutral',
  withdrawn: 'neutral',
};

/** Where a request for data stands: a quote that was accepted waits for its payment. */
export function RecoveryBadge({ recovery }: { recovery: Pick<RecoveryLine, 'status' | 'invoiceId'> }) {
  const { t } = useTranslation('archive');
  const { status, invoiceId } = recovery;
  const shown = status === 'quoted' && invoiceId ? 'accepted' : status;
  return <Badge tone={tones[status]}>{t(`recoveries.status.${shown}`)}</Badge>;
}
