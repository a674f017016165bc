import { useTranslation } from 'react-i18next';
import type { OrderInvoices } from '~/use-cases/sales/get-order-invoices.server';
import { PostButton } from '../billing/post-button';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { MoveDialog } from './move-dialog';
import { useMoney } from './use-money';

/** What is due now, what it waits for, and the way to issue it. */
export function InvoicesDue({
  orderId,
  invoicing,
  mayWrite,
}: {
  orderId: string;
  invoicing: OrderInvoices;
  mayWrite: boolean;
}) {
  const { t } = useTranslation('sales');
  const { t: billing } = useTranslation('billing');
  const money = useMoney();
  const { due, automatic, currency, withoutAddress } = invoicing;
  return (
    <Card
      title={t('ofOrderPage.due')}
      description={t(automatic ? 'ofOrderPage.dueAutomatic' : 'ofOrderPage.dueByHand')}
    >
      <ul className="divide-y text-[0.9375rem]">
        {due.map(({ purpose, buyer, cents, rule }) => (
          <li
            key={`${purpose} ${buyer} ${cents}`}
            className="flex flex-col gap-x-4 gap-y-1 py-3 sm:flex-row sm:justify-between"
          >
            <div>
              <p>{t(`purposes.${purpose}`)}</p>
              <p className="text-sm text-ink-faint">{billing(`rules.${rule as 'K12'}`)}</p>
            </div>
            <p className="flex-none tabular-nums">{t('withoutVat', { amount: money(cents, currency) })}</p>
          </li>
        ))}
      </ul>
      {withoutAddress.map(({ opco, name }) => (
        <div key={opco} className="mt-4">
          <Callout
            tone="warning"
            actions={
              mayWrite && (
                <ButtonLink size="small" variant="secondary" to={`/manage/settings/sales/opcos/${opco}`}>
                  {t('ofOrderPage.enterAddress')}
                </ButtonLink>
              )
            }
          >
            {t('ofOrderPage.withoutAddress', { name })}
          </Callout>
        </div>
      ))}
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
