import { Form } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { PostButton } from '../billing/post-button';
import { ButtonLink } from '../primitives/button-link';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { SelectField } from '../primitives/select-field';
import { SubmitButton } from '../primitives/submit-button';
import { TextField } from '../primitives/text-field';
import { useFormats } from '../primitives/use-formats';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';
import { MoveDialog } from './move-dialog';
import { RefundDialog } from './refund-dialog';
import { useMoney } from './use-money';

type Props = { sale: SaleDetails; mayWrite: boolean; today: string };

/** What is open of a document, and what may be done about it. */
export function SaleActs({ sale, mayWrite, today }: Props) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  const { id, openCents, standing, document, dispute, timeZone } = sale;
  if (standing === 'deducted') return null;
  const page = `/manage/sales/${id}`;
  return (
    <Card title={openCents < 0 ? t('acts.toRefund') : t('acts.open')}>
      <p className="text-2xl font-[620] tabular-nums">{money(Math.abs(openCents), document.currency)}</p>
      {openCents > 0 && (
        <p className="mt-1 text-sm text-ink-faint">{t('acts.dueOn', { day: formats.day(document.dueOn) })}</p>
      )}
      {dispute && (
        <p className="mt-3 text-sm">
          {t('acts.disputed', {
            amount: money(dispute.cents, document.currency),
            at: formats.moment(dispute.at.toISOString(), timeZone),
            reason: dispute.reason,
          })}
        </p>
      )}
      {mayWrite && (
        <div className="mt-5 flex flex-col items-start gap-2">
          {openCents > 0 && <ButtonLink to={`${page}/payment`}>{t('acts.pay')}</ButtonLink>}
          {openCents < 0 && <RefundDialog sale={sale} today={today} />}
          {sale.offsets.length > 0 && <Offset sale={sale} />}
          {standing === 'overdue' && (
            <PostButton action={`${page}/remind`} variant="secondary">
              {t('acts.remind')}
            </PostButton>
          )}
          {sale.isLate && <LatePayment page={page} number={document.number} />}
          {sale.movable && <OpcoDoesNotPay sale={sale} agreementId={sale.movable.agreementId} />}
          {sale.disputableUntil && (
            <ButtonLink variant="quiet" to={`${page}/dispute`}>
              {t('acts.dispute')}
            </ButtonLink>
          )}
          {dispute && <RejectDispute sale={sale} cents={dispute.cents} />}
          {openCents <= 0 && (
            <ButtonLink variant="quiet" to={`${page}/payment`}>
              {t('acts.payMore')}
            </ButtonLink>
          )}
          {sale.leftCents > 0 && (
            <ButtonLink variant={dispute ? 'secondary' : 'quiet'} to={`${page}/credit`}>
              {t(dispute ? 'acts.upholdDispute' : 'acts.credit')}
            </ButtonLink>
          )}
        </div>
      )}
    </Card>
  );
}

/** An avoir that the client keeps pays another of their documents. */
function Offset({ sale }: { sale: SaleDetails }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  const action = `/manage/sales/${sale.id}/offset`;
  return (
    <Form method="post" action={action} className="flex w-full flex-wrap items-end gap-2">
      <SelectField
        className="min-w-40 flex-1"
        label={t('acts.offset')}
        name="targetId"
        options={sale.offsets.map(({ id, number, openCents }) => ({
          value: id,
          label: `${number} · ${money(openCents, sale.document.currency)}`,
        }))}
      />
      <SubmitButton action={action} variant="secondary">
        {t('acts.offsetConfirm')}
      </SubmitButton>
    </Form>
  );
}

function RejectDispute({ sale, cents }: { sale: SaleDetails; cents: number }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  return (
    <ConfirmDialog
      trigger={t('acts.endDispute')}
      tone="primary"
      title={t('acts.endDisputeQuestion')}
      confirm={t('acts.endDispute')}
      action={`/manage/sales/${sale.id}/end-dispute`}
    >
      <p>{t('acts.endDisputeText', { amount: money(cents, sale.document.currency) })}</p>
      <TextField
        className="mt-4"
        label={t('acts.endDisputeReason')}
        name="reason"
        required
        minLength={3}
        maxLength={2000}
      />
    </ConfirmDialog>
  );
}

function LatePayment({ page, number }: { page: string; number: string }) {
  const { t } = useTranslation('sales');
  return (
    <ConfirmDialog
      trigger={t('acts.late')}
      tone="primary"
      title={t('acts.lateQuestion', { number })}
      confirm={t('acts.late')}
      action={`${page}/late-payment`}
    >
      {t('acts.lateText')}
    </ConfirmDialog>
  );
}

function OpcoDoesNotPay({ sale, agreementId }: { sale: SaleDetails; agreementId: string }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  return (
    <MoveDialog
      orderId={sale.order.id}
      agreementId={agreementId}
      to="client"
      trigger={t('acts.unpaid')}
      title={t('acts.unpaidQuestion', { opco: sale.document.buyer.name })}
      confirm={t('acts.unpaidConfirm')}
    >
      {t('acts.unpaidText', {
        amount: money(sale.openCents, sale.document.currency),
        client: sale.client.name,
      })}
    </MoveDialog>
  );
}
