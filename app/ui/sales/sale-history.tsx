import { useTranslation } from 'react-i18next';
import type { PaymentMethod } from '~/domain/sales/sale-inputs';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { useFormats } from '../primitives/use-formats';
import { SaleLink } from './sale-link';
import type { SaleDetails } from '~/use-cases/sales/get-sale.server';
import { useMoney } from './use-money';

/** Payments, avoirs and reminders of a document. */
export function SaleHistory({ sale, mayWrite }: { sale: SaleDetails; mayWrite: boolean }) {
  const { t } = useTranslation('sales');
  const formats = useFormats();
  const money = useMoney();
  const { payments, creditedBy, answers, reminders, standing, timeZone, document } = sale;
  const isEmpty = [payments, creditedBy, answers].every((list) => list.length === 0) && reminders.count === 0;
  if (standing === 'deducted') return null;
  return (
    <Card title={t('history.title')}>
      {isEmpty && <p className="text-[0.9375rem] text-ink-faint">{t('history.none')}</p>}
      <ul className="divide-y text-[0.9375rem]">
        {payments.map((payment) => (
          <li key={payment.id} className="py-3">
            <div className="flex justify-between gap-4">
              <span>
                {t(`history.${payment.reverses ? 'reversal' : payment.cents < 0 ? 'refund' : 'payment'}`)}
              </span>
              <span className="tabular-nums">{money(payment.cents, document.currency)}</span>
            </div>
            <p className="text-sm wrap-break-word text-ink-faint">
              {[
                formats.day(payment.receivedOn),
                t(`methods.${payment.method as PaymentMethod}`),
                payment.fromBank ? t('history.fromBank') : '',
                payment.reference,
              ]
                .filter(Boolean)
                .join(' · ')}
            </p>
            {mayWrite && !payment.reverses && !payment.reversed && (
              <div className="mt-1">
                <ConfirmDialog
                  trigger={t('history.reverse')}
                  triggerVariant="quiet"
                  triggerSize="small"
                  title={t('history.reverseQuestion')}
                  confirm={t('history.reverse')}
                  action={`/manage/sales/${sale.id}/reverse-payment`}
                  fields={{ paymentId: payment.id }}
                >
                  {t('history.reverseText')}
                </ConfirmDialog>
              </div>
            )}
          </li>
        ))}
        {creditedBy.map(({ id, number, issuedOn, cents }) => (
          <li key={id} className="py-3">
            <div className="flex justify-between gap-4">
              <SaleLink id={id} number={number} />
              <span className="tabular-nums">{money(-cents, document.currency)}</span>
            </div>
            <p className="text-sm text-ink-faint">{t('history.credit', { day: formats.day(issuedOn) })}</p>
          </li>
        ))}
        {answers.map(({ decision, cents, reason, answeredOn }, index) => (
          <li key={index} className="py-3 text-sm wrap-break-word text-ink-faint">
            {t(`history.answers.${decision}`, {
              ...{ amount: money(cents, document.currency), day: formats.day(answeredOn), reason },
            })}
          </li>
        ))}
        {reminders.lastAt && (
          <li className="py-3 text-sm text-ink-faint">
            {t('history.reminders', {
              count: reminders.count,
              at: formats.moment(reminders.lastAt.toISOString(), timeZone),
            })}
          </li>
        )}
      </ul>
    </Card>
  );
}
