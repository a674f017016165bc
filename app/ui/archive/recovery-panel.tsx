import { LifeBuoy } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import type { Recovery } from '~/use-cases/lifecycle/get-recovery.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';

/** What becomes of the data of a Test (P05): the button to ask for it, the quote to accept, where the delivery is. */
export function RecoveryPanel({ recovery }: { recovery: Recovery }) {
  const { t, i18n } = useTranslation('archive');
  const { available, endsAt, priceCents, archiveDays, timeZone, request } = recovery;
  const money = (cents: number) => formatMoney({ cents, currency: 'EUR' }, i18n.language);
  const instant = (value: string | null) =>
    value ? formatInstant(value, i18n.language, timeZone, 'long') : '';
  if (!available && !request) return null;
  return (
    <Card title={t('recovery.title')} description={t('recovery.description', { count: archiveDays })}>
      {request && (
        <Callout
          tone={request.status === 'lapsed' || request.status === 'withdrawn' ? 'warning' : 'info'}
          title={t(`recovery.states.${request.status}.title`)}
          live="status"
        >
          {t(`recovery.states.${request.status}.text`, {
            price: money(request.quoteCents ?? priceCents),
            until: instant(request.quoteExpiresAt),
            count: archiveDays,
          })}
        </Callout>
      )}
      {request?.status === 'quoted' && (
        <div className="mt-4">
          {request.invoiceId ? (
            <ButtonLink to={`/manage/billing/invoices/${request.invoiceId}`} variant="primary">
              {t('recovery.pay')}
            </ButtonLink>
          ) : (
            <ConfirmDialog
              trigger={t('recovery.accept')}
              triggerVariant="primary"
              tone="primary"
              title={t('recovery.acceptTitle')}
              confirm={t('recovery.acceptConfirm')}
              action="/manage/billing/recovery/accept"
            >
              {t('recovery.acceptText', { price: money(request.quoteCents ?? priceCents) })}
            </ConfirmDialog>
          )}
        </div>
      )}
      {available && (
        <div className="mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
          <ConfirmDialog
            trigger={
              <>
                <LifeBuoy aria-hidden="true" />
                {t('recovery.ask')}
              </>
            }
            tone="primary"
            title={t('recovery.askTitle')}
            confirm={t('recovery.askConfirm')}
            action="/manage/billing/recovery"
          >
            {t('recovery.askText', { price: money(priceCents) })}
          </ConfirmDialog>
          {endsAt && (
            <p className="text-sm text-ink-soft">{t('recovery.until', { until: instant(endsAt) })}</p>
          )}
        </div>
      )}
    </Card>
  );
}
