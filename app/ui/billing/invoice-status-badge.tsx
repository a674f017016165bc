import { useTranslation } from 'react-i18next';
import type { InvoiceStatus } from '~/domain/billing/invoice-words';
import { Badge, type BadgeTone } from '../primitives/badge';

const tones: Record<InvoiceStatus, BadgeTone> = {
  open: 'info',
  processing: 'info',
  paid: 'success',
  overdue: 'danger',
  disputed: 'warning',
  credited: 'neutral',
  deducted: 'neutral',
  refunded: 'success',
};

/** How a document stands. */
export function InvoiceStatusBadge({ status }: { status: InvoiceStatus }) {
  const { t } = useTranslation('invoice');
  return (
    <Badge dot tone={tones[status]}>
      {t(`statuses.${status}`)}
    </Badge>
  );
}
