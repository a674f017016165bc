import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SalePayer } from '~/domain/sales/sale-situation';
import type { OrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { PostButton } from '../billing/post-button';
import { Card } from '../primitives/card';
import { MoveDialog } from './move-dialog';
import { SaleLink } from './sale-link';
import { useMoney } from './use-money';

/** What is due now, what it waits for, and the way to issue it. */
export function InvoicesDue({
  orderId,
  invoicing,
  mayWrite,
  children,
}: {
  orderId: string;
  invoicing: OrderInvoices;
  mayWrite: boolean;
  /** Why some of it waits. */
  children: ReactNode;
}) {
  const { t } = useTranslation('sales');
  const { t: billing } = useTranslation('billing');
  const money = useMoney();
  const { due, automatic, currency } = invoicing;
  return (
    <Card
      title={t('ofOrderPage.due')}
      description={t(automatic ? 'ofOrderPage.dueAutomatic' : 'ofOrderPage.dueByHand')}
    >
      <ul className="divide-y text-[0.9375rem]">
        {due.map(({ purpose, payer, cents, rule, corrects }) => (
          <li
            key={`${purpose} ${payer} ${corrects?.id ?? ''} ${cents}`}
            className="flex flex-col gap-x-4 gap-y-1 py-3 sm:flex-row sm:justify-between"
          >
            <div>
              <p>{corrects ? <Correction {...{ corrects, payer }} /> : t(`purposes.${purpose}`)}</p>
              <p className="text-sm text-ink-faint">{billing(`rules.${rule as 'K12'}`)}</p>
            </div>
            <p className="flex-none tabular-nums">{t('withoutVat', { amount: money(cents, currency) })}</p>
          </li>
        ))}
      </ul>
      {children}
      {mayWrite && (
        <div className="mt-4">
          <PostButton action={`/manage/orders/${orderId}/invoices/issue`}>
            {t('ofOrderPage.issue')}
          </PostButton>
        </div>
      )}
    </Card>
  );
}

/** An avoir that is due, on which document, and for whom. */
function Correction({ corrects, payer }: { corrects: { id: string; number: string }; payer: SalePayer }) {
  const { t } = useTranslation('sales');
  return (
    <>
      {t(`ofOrderPage.correction.${payer}`)} <SaleLink {...corrects} />
    </>
  );
}

/** Parts that the client bears and an OPCO may be asked for (K20, K21). */
export function LateAgreements({ orderId, invoicing }: { orderId: string; invoicing: OrderInvoices }) {
  const { t } = useTranslation('sales');
  const money = useMoney();
  return (
    <Card title={t('ofOrderPage.late')} description={t('ofOrderPage.lateText')}>
      <ul className="divide-y text-[0.9375rem]">
        {invoicing.late.map(({ agreementId, opco, number, cents }) => (
          <li key={agreementId} className="flex flex-wrap items-center justify-between gap-4 py-3">
            <p>
              {t('ofOrderPage.lateAgreement', { opco, number, amount: money(cents, invoicing.currency) })}
            </p>
            <MoveDialog
              {...{ orderId, agreementId }}
              to="opco"
              trigger={t('ofOrderPage.move')}
              title={t('ofOrderPage.moveQuestion', { opco })}
              confirm={t('ofOrderPage.move')}
            >
              {t('ofOrderPage.moveText', { amount: money(cents, invoicing.currency) })}
            </MoveDialog>
          </li>
        ))}
      </ul>
    </Card>
  );
}
