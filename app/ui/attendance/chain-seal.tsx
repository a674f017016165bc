import { ShieldAlert, ShieldCheck, ShieldQuestion } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChainVerdict } from '~/domain/evidence/verify-chain';
import { Badge } from '../primitives/badge';

/** Whether a session's chain holds, as it was followed for this very page. */
export function ChainSeal({ chain }: { chain: ChainVerdict | null }) {
  const { t } = useTranslation('hours');
  if (!chain) return <Badge icon={<ShieldQuestion aria-hidden="true" />}>{t('chain.long')}</Badge>;
  return chain.intact ? (
    <Badge tone="success" icon={<ShieldCheck aria-hidden="true" />}>
      {t('chain.intact', { count: chain.count })}
    </Badge>
  ) : (
    <Badge tone="danger" icon={<ShieldAlert aria-hidden="true" />}>
      {t('chain.broken', { number: chain.sequence })}
    </Badge>
  );
}
