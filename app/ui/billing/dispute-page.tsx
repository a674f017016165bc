import { useForm, type SubmissionResult } from '@conform-to/react';
import { useTranslation } from 'react-i18next';
import { maximumProofBytes, proofTypes } from '~/domain/billing/invoice-inputs';
import type { InvoiceDetails } from '~/use-cases/billing/get-invoice.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConformForm } from '../primitives/conform-form';
import { FileDrop } from '../primitives/file-drop';
import { FormErrors } from '../primitives/form-errors';
import { PageHeader } from '../primitives/page-header';
import { SubmitButton } from '../primitives/submit-button';
import { TextAreaField } from '../primitives/text-area-field';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import { useBillingWords } from './use-billing-words';

export type DisputePageProps = {
  invoiceId: string;
  number: string;
  dispute: InvoiceDetails['dispute'];
  result?: SubmissionResult<string[]>;
};

/** Contests a sum of a document: how much, why, and a proof; until when is said first (P14). */
export function DisputePage({ invoiceId, number, dispute, result }: DisputePageProps) {
  const { t } = useTranslation('billing');
  const { money } = useBillingWords();
  const formats = useFormats();
  const [form, fields] = useForm<{ amount: string; grounds: string; proof: string }>({
    lastResult: result ?? null,
  });
  const page = `/manage/billing/invoices/${invoiceId}`;
  const back = (
    <ButtonLink variant="secondary" to={page}>
      {t('dispute.back')}
    </ButtonLink>
  );
  return (
    <>
      <PageHeader
        title={t('dispute.title', { number })}
        description={t('dispute.description')}
        crumbs={[
          { label: t('title'), to: '/manage/billing' },
          { label: t('tabs.invoices'), to: '/manage/billing/invoices' },
          { label: number, to: page },
          { label: t('dispute.crumb') },
        ]}
      />
      {dispute ? (
        <Card className="max-w-3xl">
          <ConformForm form={form} encType="multipart/form-data" className="flex flex-col gap-6">
            <Callout>
              {t('dispute.received', {
                received: formats.day(dispute.receivedOn),
                until: formats.day(dispute.until),
              })}
            </Callout>
            <FormErrors errors={form.errors} />
            <TextField
              className="max-w-xs"
              label={t('dispute.amount')}
              hint={t('dispute.amountHint', { most: money(dispute.cents) })}
              name="amount"
              inputMode="decimal"
              required
              defaultValue={fields.amount.initialValue}
              error={fields.amount.errors}
            />
            <TextAreaField
              label={t('dispute.grounds')}
              hint={t('dispute.groundsHint')}
              name="grounds"
              rows={6}
              maxLength={4000}
              required
              defaultValue={fields.grounds.initialValue}
              error={fields.grounds.errors}
            />
            <FileDrop
              label={t('dispute.proof')}
              name="proof"
              accept={[...proofTypes.keys()].join(',')}
              acceptText={t('dispute.proofTypes')}
              maxBytes={maximumProofBytes}
              error={fields.proof.errors?.join(' ') ?? null}
            />
            <div className="flex flex-col-reverse gap-2 sm:flex-row sm:justify-end">
              {back}
              <SubmitButton>{t('dispute.submit')}</SubmitButton>
            </div>
          </ConformForm>
        </Card>
      ) : (
        <div className="max-w-3xl">
          <Callout tone="warning" title={t('dispute.tooLate')} actions={back}>
            {t('dispute.tooLateText')}
          </Callout>
        </div>
      )}
    </>
  );
}
