import { CreditCard, Landmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import type { ListedPaymentMethod } from '~/use-cases/billing/list-payment-methods.server';
import { Badge } from '../primitives/badge';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';
import { EmptyState } from '../primitives/empty-state';
import { AddMethodButton } from './add-method-button';
import { PostButton } from './post-button';
import { useBillingWords } from './use-billing-words';

const page = '/manage/billing/payment-methods';

export type PaymentMethodsPageProps = {
  paymentsOn: boolean;
  methods: readonly ListedPaymentMethod[];
  timeZone: string;
};

/** The cards and mandates registered, which of them is debited, and the way to the vendor's page for another. */
export function PaymentMethodsPage({ paymentsOn, methods, timeZone }: PaymentMethodsPageProps) {
  const { t } = useTranslation('billing');
  return (
    <div className="flex flex-col gap-6">
      {!paymentsOn && (
        <Callout tone="warning" title={t('methods.off')}>
          {t('methods.offText')}
        </Callout>
      )}
      <Card title={t('methods.title')} description={t('methods.text')}>
        {methods.length === 0 ? (
          <EmptyState
            compact
            headingLevel={3}
            icon={<CreditCard />}
            title={t('methods.empty.title')}
            action={paymentsOn && <AddMethodButton to={page} />}
          >
            {t('methods.empty.text')}
          </EmptyState>
        ) : (
          <>
            <ul className="-mt-4 divide-y">
              {methods.map((method) => (
                <Method key={method.id} method={method} timeZone={timeZone} />
              ))}
            </ul>
            {paymentsOn && (
              <div className="border-t pt-4">
                <AddMethodButton to={page} variant="secondary" />
              </div>
            )}
          </>
        )}
      </Card>
    </div>
  );
}

function Method({ method, timeZone }: { method: ListedPaymentMethod; timeZone: string }) {
  const { t, i18n } = useTranslation('billing');
  const words = useBillingWords();
  const { id, kind, expMonth, expYear, holder, mandateReference, mandateUrl, mandateStatus } = method;
  const name = words.method(method);
  const Icon = kind === 'sepa' ? Landmark : CreditCard;
  const status = (['active', 'pending', 'inactive'] as const).find((known) => known === mandateStatus);
  return (
    <li className="flex flex-col gap-3 py-4 sm:flex-row sm:items-start">
      <Icon aria-hidden="true" className="mt-0.5 size-5 flex-none text-ink-faint max-sm:hidden" />
      <div className="min-w-0 flex-1 text-[0.9375rem]">
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <span className="font-[600]">{name}</span>
          {method.isDefault && <Badge tone="accent">{t('methods.default')}</Badge>}
          {status && status !== 'active' && (
            <Badge tone={status === 'inactive' ? 'danger' : 'warning'}>
              {t(`methods.mandateStatus.${status}`)}
            </Badge>
          )}
        </p>
        <ul className="mt-1 flex flex-col gap-0.5 text-sm text-ink-soft">
          {holder && <li>{t('methods.holder', { name: holder })}</li>}
          {expMonth !== null && expYear !== null && (
            <li className="tabular-nums">
              {t('methods.expires', { month: `${String(expMonth).padStart(2, '0')}/${expYear}` })}
            </li>
          )}
          {mandateReference && (
            <li className="wrap-break-word">
              {t('methods.mandate', { reference: mandateReference })}
              {mandateUrl && (
                <>
                  {' · '}
                  <a
                    href={mandateUrl}
                    target="_blank"
                    rel="noreferrer"
                    className="text-accent-text underline underline-offset-4"
                  >
                    {t('methods.mandateLink')}
                  </a>
                </>
              )}
            </li>
          )}
          <li className="text-ink-faint">
            {t('methods.addedOn', { day: formatInstantDay(method.createdAt, i18n.language, timeZone) })}
          </li>
        </ul>
      </div>
      <div className="flex flex-none flex-wrap gap-2">
        {!method.isDefault && (
          <PostButton size="small" variant="secondary" action={`${page}/${id}/default`}>
            {t('methods.makeDefault')}
          </PostButton>
        )}
        <ConfirmDialog
          trigger={t('methods.remove')}
          triggerVariant="quiet"
          triggerSize="small"
          title={t('methods.removeQuestion', { name })}
          confirm={t('methods.remove')}
          action={`${page}/${id}/remove`}
        >
          <p>{t('methods.removeEffect')}</p>
        </ConfirmDialog>
      </div>
    </li>
  );
}
