import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { maximumAgreementBytes } from '~/domain/funding/agreement-file';
import type { OrderDetails } from '~/use-cases/funding/get-order.server';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { FileDrop } from '../primitives/file-drop';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';

/** An offer that waits for the client: taken back, or attested where the client accepted it on paper. */
export function PendingOffer({
  order,
  pending,
}: {
  order: OrderDetails;
  pending: NonNullable<OrderDetails['pending']>;
}) {
  const { t } = useTranslation('orders');
  const formats = useFormats();
  const base = `/manage/orders/${order.id}`;
  return (
    <Card
      title={pending.expired ? t('next.expired.title') : t('next.offered.title')}
      description={
        pending.expired
          ? t('next.expired.text')
          : t('next.offered.text', {
              to: order.contact?.name ?? '',
              on: formats.instant(pending.offeredAt, order.timeZone),
            })
      }
    >
      {order.mayWrite && (
        <div className="flex flex-col gap-6">
          <ConfirmDialog
            trigger={t('actions.withdraw')}
            title={t('next.withdraw.title')}
            confirm={t('actions.withdraw')}
            action={`${base}/withdraw`}
            className="self-start"
          >
            <p>{t('next.withdraw.text')}</p>
          </ConfirmDialog>
          <details className="rounded-lg bg-sunken px-4 py-3">
            <summary className="cursor-pointer text-sm font-[560]">{t('next.attest.title')}</summary>
            <Form
              method="post"
              action={`${base}/attest`}
              encType="multipart/form-data"
              className="mt-4 flex flex-col gap-4"
            >
              <p className="text-sm text-ink-soft">{t('next.attest.text')}</p>
              <input type="hidden" name="contentHash" value={pending.contentHash} />
              <TextField
                label={t('fields.attestReason')}
                name="reason"
                hint={t('next.attest.hint')}
                required
                maxLength={1000}
              />
              <FileDrop
                label={t('fields.signedPaper')}
                name="file"
                accept="application/pdf,image/png,image/jpeg"
                acceptText={t('next.attest.kinds')}
                maxBytes={maximumAgreementBytes}
              />
              <SubmitButton action={`${base}/attest`} variant="secondary" className="self-start">
                {t('actions.attest')}
              </SubmitButton>
            </Form>
          </details>
        </div>
      )}
    </Card>
  );
}
