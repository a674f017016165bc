import { useTranslation } from 'react-i18next';
import type { AuditVisits } from '~/use-cases/proof/list-audit-visits.server';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { Pagination } from '../primitives/pagination';
import { AuditVisit } from './audit-visit';

/** All that was done by an audit link, page by page. */
export function AuditVisitsPage({
  orderId,
  label,
  count,
  items,
  next,
  timeZone,
}: AuditVisits & { orderId: string; timeZone: string }) {
  const { t } = useTranslation('proof');
  return (
    <Card
      title={t('documents.visitsOf', { label })}
      description={t('documents.visits', { count })}
      actions={
        <ButtonLink variant="secondary" size="small" to={`/manage/orders/${orderId}/documents`}>
          {t('documents.back')}
        </ButtonLink>
      }
    >
      <ul className="mb-5 flex flex-col gap-3 text-sm text-ink-soft">
        {items.map((visit) => (
          <AuditVisit key={visit.id} visit={visit} timeZone={timeZone} />
        ))}
      </ul>
      <Pagination next={next} />
    </Card>
  );
}
