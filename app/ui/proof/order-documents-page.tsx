import type { SubmissionResult } from '@conform-to/react';
import { FolderArchive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { planNames } from '~/domain/billing/plan-codes';
import type { OrderDocuments } from '~/use-cases/proof/get-order-documents.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { EmptyState } from '../primitives/empty-state';
import { AuditLinks } from './audit-links';
import { EvidenceFiles } from './evidence-files';
import { IssuedDocuments } from './issued-documents';

export type OrderDocumentsPageProps = {
  orderId: string;
  documents: OrderDocuments;
  timeZone: string;
  /** The link just made, shown this once. */
  made: { url: string; label: string } | null;
  result?: SubmissionResult<string[]>;
};

/** The documents of an order: its complete file, what was issued, and the links by which auditors read it. */
export function OrderDocumentsPage(props: OrderDocumentsPageProps) {
  const { orderId, documents, timeZone, made, result } = props;
  const { t } = useTranslation('proof');
  const { accepted, liftedBy } = documents;
  if (!accepted) {
    return (
      <EmptyState icon={<FolderArchive />} title={t('documents.notAccepted')}>
        {t('documents.notAcceptedText')}
      </EmptyState>
    );
  }
  const base = `/manage/orders/${orderId}/documents`;
  const mayMake = documents.mayMake && liftedBy === null;
  return (
    <div className="flex flex-col gap-6">
      {liftedBy && (
        <Callout
          title={t('documents.plan', { plan: planNames[liftedBy] })}
          actions={
            <ButtonLink size="small" variant="secondary" to="/manage/billing">
              {t('documents.planAction')}
            </ButtonLink>
          }
        >
          {t('documents.planText', { plan: planNames[liftedBy] })}
        </Callout>
      )}
      <div className="grid grid-cols-1 items-start gap-6 xl:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <EvidenceFiles
          base={base}
          accepted={accepted}
          files={documents.files}
          mayMake={mayMake}
          timeZone={timeZone}
        />
        <AuditLinks
          base={base}
          documents={documents}
          mayMake={mayMake}
          mayRevoke={documents.mayMake}
          timeZone={timeZone}
          made={made}
          {...(result && { result })}
        />
      </div>
      <IssuedDocuments
        base={base}
        accepted={accepted}
        documents={documents.documents}
        mayMake={mayMake}
        timeZone={timeZone}
      />
    </div>
  );
}
