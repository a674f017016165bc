import { useTranslation } from 'react-i18next';
import type { SaleStanding } from '~/domain/sales/sale-standing';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<SaleStanding, BadgeTone> = {
  ...{ open: 'info', overdue: 'danger', disputed: 'warning', paid: 'success' },
  ...{ credited: 'neutral', 'to-refund': 'warning', deducted: 'neutral' },
};

/** How a document stands. */
export function SaleStandingBadge({ standing }: { standing: SaleStanding }) {
  const { t } = useTranslation('sales');
  return (
    <Badge dot tone={tones[standing]}>
      {t(`standings.${standing}`)}
    </Badge>
  );
}
