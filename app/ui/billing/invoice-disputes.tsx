import { useTranslation } from 'react-i18next';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { Badge, type BadgeTone } from '../primitives/badge';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

type Dispute = InvoiceDetails['history']['disputes'][number];

const tones: Record<Dispute['status'], BadgeTone> = {
  open: 'warning',
  upheld: 'success',
  rejected: 'danger',
  withdrawn: 'neutral',
};

/** What of a document is contested and how that stands, and the way to contest more while there is time (P14). */
export function InvoiceDisputes({ details }: { details: InvoiceDetails }) {
  const { t } = useTranslation('billing');
  const words = useBillingWords();
  const formats = useFormats();
  const { invoice, history, dispute, timeZone } = details;
  const { disputes } = history;
  if (disputes.length === 0 && !dispute) return null;
  return (
    <Card title={disputes.length > 0 ? t('invoice.disputes') : t('invoice.question')}>
      <ul className="flex flex-col gap-5 empty:hidden">
        {disputes.map(({ id, cents, grounds, status, openedAt, decidedAt, decision, proof }) => {
          const amount = words.money(cents, invoice.currency);
          return (
            <li key={id} className="text-[0.9375rem]">
              <div className="flex items-baseline justify-between gap-3">
                <span className="font-[620] tabular-nums">{amount}</span>
                <Badge tone={tones[status]}>{t(`invoice.disputeStatus.${status}`)}</Badge>
              </div>
              <p className="text-sm text-ink-faint">
                {t('invoice.openedAt', { at: words.instant(openedAt, timeZone) })}
              </p>
              <p className="mt-1 wrap-break-word whitespace-pre-line text-ink-soft">{grounds}</p>
              {proof && (
                <p className="mt-1 text-sm wrap-break-word">
                  <a href={`/files/${proof.id}`} className="text-accent-text underline underline-offset-4">
                    {t('invoice.proof', { name: proof.name })}
                  </a>
                </p>
              )}
              {decidedAt && decision && (
                <p className="mt-1 text-sm text-ink-soft">
                  {t('invoice.decision', { at: words.instant(decidedAt, timeZone), decision })}
                </p>
              )}
              {status === 'open' && (
                <ConfirmDialog
                  className="mt-3"
                  trigger={t('invoice.withdraw')}
                  triggerSize="small"
                  tone="primary"
                  title={t('invoice.withdrawQuestion', { amount })}
                  confirm={t('invoice.withdraw')}
                  action={`/manage/billing/disputes/${id}/withdraw`}
                >
                  <p>{t('invoice.withdrawEffect')}</p>
                </ConfirmDialog>
              )}
            </li>
          );
        })}
      </ul>
      {dispute && (
        <div className={disputes.length > 0 ? 'mt-5 border-t pt-4' : undefined}>
          <p className="mb-3 text-sm text-ink-soft">
            {t('invoice.disputeUntil', { day: formats.day(dispute.until), days: dispute.days })}
          </p>
          <ButtonLink size="small" variant="secondary" to={`/manage/billing/invoices/${invoice.id}/dispute`}>
            {t('invoice.dispute')}
          </ButtonLink>
        </div>
      )}
    </Card>
  );
}
