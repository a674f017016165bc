import { useTranslation } from 'react-i18next';
import type { PurgeLine } from '~/use-cases/lifecycle/list-purges.server';
import { Badge } from '../primitives/badge';
import { Callout } from '../primitives/callout';
import { PageHeader } from '../primitives/page-header';
import { useFormats } from '../primitives/use-formats';
import { OperatorEvidence } from './operator-evidence';
import { Receipt } from './receipt';
import { ReceiptHash } from './receipt-hash';
import type { RetainedLine } from './retained-evidence';

/** A purge as operators see it: how far it is, or its receipt. */
export function PurgeSheet({ purge, evidence }: { purge: PurgeLine; evidence: readonly RetainedLine[] }) {
  const { t } = useTranslation('archive');
  const formats = useFormats();
  const name = purge.organization.name || t('receipt.naturalPerson');
  return (
    <>
      <PageHeader
        crumbs={[{ label: t('purges.title'), to: '/operator/purges' }, { label: name }]}
        title={name}
        badge={
          <Badge tone={purge.status === 'done' ? 'success' : 'warning'}>
            {t(`purges.status.${purge.status}`)}
          </Badge>
        }
      />
      <div className="flex max-w-3xl flex-col gap-6">
        {purge.receipt && purge.receiptHash ? (
          <>
            {evidence.length > 0 && <OperatorEvidence purgeId={purge.id} evidence={evidence} />}
            <Receipt receipt={purge.receipt} />
            <ReceiptHash receipt={purge.receipt} hash={purge.receiptHash} />
          </>
        ) : (
          <Callout tone="info" title={t('purges.runningTitle')}>
            {t('purges.runningText', { records: formats.number(purge.records) })}
          </Callout>
        )}
      </div>
    </>
  );
}
