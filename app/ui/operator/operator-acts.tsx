import { ScrollText } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import type { OperatorActLine } from '~/use-cases/lifecycle/list-operator-acts.server';
import { DataTable, type Column } from '../primitives/data-table';
import { EmptyState } from '../primitives/empty-state';
import { PageHeader } from '../primitives/page-header';
import { OperatorActSubject } from './operator-act-subject';

const known = {
  'outbox.retried': 'outboxRetried',
  'job.requested': 'jobRequested',
  'clock.moved': 'clockMoved',
  'plan.version-planned': 'planVersionPlanned',
  'rate.entered': 'rateEntered',
  'recovery.quoted': 'recoveryQuoted',
  'dispute.upheld': 'disputeUpheld',
  'dispute.rejected': 'disputeRejected',
  'invoice.credited': 'invoiceCredited',
  'invoice.indemnity-waived': 'indemnityWaived',
  'invoice.collected': 'invoiceCollected',
  'refund.retried': 'refundRetried',
  'webhook.retried': 'webhookRetried',
  'end.noticed': 'endNoticed',
  'end.withdrawn': 'endWithdrawn',
  'formal-notice.opened': 'formalOpened',
  'formal-notice.letter-recorded': 'formalLetter',
  'formal-notice.mended': 'formalMended',
  'formal-notice.withdrawn': 'formalWithdrawn',
  'formal-notice.ended': 'formalEnded',
  'force-majeure.marked': 'majeureMarked',
  'force-majeure.closed': 'majeureClosed',
  'contract.ended-by-force-majeure': 'majeureEnded',
  'account-link.cleared': 'linkCleared',
  'account-link.refused': 'linkRefused',
  'plan.revision-announced': 'revisionAnnounced',
} as const;

/** What operators did, each act with its reason. Nothing here can be changed. */
export function OperatorActs({ items, next }: { items: readonly OperatorActLine[]; next: string | null }) {
  const { t, i18n } = useTranslation('operator');
  const words = (action: string) => {
    return Object.hasOwn(known, action) ? t(`acts.${known[action as keyof typeof known]}`) : action;
  };
  const columns: Column<OperatorActLine>[] = [
    { key: 'act', header: t('audit.act'), primary: true, cell: ({ action }) => words(action) },
    { key: 'reason', header: t('audit.reason'), cell: ({ reason }) => reason ?? t('none') },
    { key: 'about', header: t('audit.about'), cell: (act) => <OperatorActSubject act={act} /> },
    { key: 'by', header: t('audit.by'), cell: ({ by }) => by ?? t('none') },
    {
      key: 'at',
      header: t('audit.at'),
      cell: ({ occurredAt }) => formatInstant(occurredAt, i18n.language, 'Europe/Paris'),
    },
  ];
  return (
    <>
      <PageHeader title={t('audit.title')} description={t('audit.description')} />
      <DataTable
        caption={t('audit.title')}
        columns={columns}
        rows={items}
        rowKey={({ id }) => id}
        page={{ next }}
        empty={
          <EmptyState icon={<ScrollText />} title={t('audit.empty')}>
            {t('audit.emptyText')}
          </EmptyState>
        }
      />
    </>
  );
}
