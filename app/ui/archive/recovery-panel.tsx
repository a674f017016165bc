import { LifeBuoy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatInstant } from '~/domain/calendar-format';
import { formatMoney } from '~/domain/money';
import type { Recovery } from '~/use-cases/lifecycle/get-recovery.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout, type CalloutTone } from '../primitives/callout';
import { Card } from '../primitives/card';
import { ConfirmDialog } from '../primitives/confirm-dialog';

type Request = NonNullable<Recovery['request']>;

/** What becomes of the data of a Test (P05): where a request stands and what to do next, or how to make one. */
export function RecoveryPanel({ recovery }: { recovery: Recovery }) {
  const { t, i18n } = useTranslation('archive');
  const { available, endsAt, priceCents, archiveDays, timeZone, request } = recovery;
  const price = formatMoney({ cents: priceCents, currency: 'EUR' }, i18n.language);
  return (
    <div className="flex flex-col gap-6">
      {request && <RequestState request={request} recovery={recovery} />}
      {available && (
        <Card title={t('recovery.how')}>
          <p className="text-[0.9375rem]">{t('recovery.description', { count: archiveDays })}</p>
          <p className="mt-2 text-[0.9375rem] text-ink-soft">{t('recovery.price', { price })}</p>
          <div className="mt-5 flex flex-wrap items-center gap-x-4 gap-y-2">
            <ConfirmDialog
              trigger={
                <>
                  <LifeBuoy aria-hidden="true" />
                  {t('recovery.ask')}
                </>
              }
              triggerVariant="primary"
              tone="primary"
              title={t('recovery.askTitle')}
              confirm={t('recovery.askConfirm')}
              action="/manage/billing/recovery"
            >
              {t('recovery.askText', { price })}
            </ConfirmDialog>
            {endsAt && (
              <p className="text-sm text-ink-soft">
                {t('recovery.until', { until: formatInstant(endsAt, i18n.language, timeZone, 'long') })}
              </p>
            )}
          </div>
        </Card>
      )}
    </div>
  );
}

type Shown = Request['status'] | 'accepted';

const tones: Partial<Record<Shown, CalloutTone>> = {
  accepted: 'warning',
  delivered: 'success',
  lapsed: 'warning',
  withdrawn: 'warning',
};

/** Where a request stands, with the one thing to do about it. */
function RequestState({ request, recovery }: { request: Request; recovery: Recovery }) {
  const { t, i18n } = useTranslation('archive');
  const { status, quoteCents, quoteExpiresAt, invoiceId } = request;
  const shown: Shown = status === 'quoted' && invoiceId ? 'accepted' : status;
  const cents = quoteCents ?? recovery.priceCents;
  const values = {
    price: formatMoney({ cents, currency: 'EUR' }, i18n.language),
    until: quoteExpiresAt ? formatInstant(quoteExpiresAt, i18n.language, recovery.timeZone, 'long') : '',
    count: recovery.archiveDays,
  };
  const link = (to: string, words: string, variant: 'primary' | 'secondary' = 'secondary') => (
    <ButtonLink key={to} size="small" variant={variant} to={to}>
      {words}
    </ButtonLink>
  );
  const plans = link('/manage/billing/plans', t('recovery.plans'));
  const actions: Partial<Record<Shown, ReactNode>> = {
    requested: plans,
    quoted: (
      <ConfirmDialog
        trigger={t('recovery.accept')}
        triggerVariant="primary"
        triggerSize="small"
        tone="primary"
        title={t('recovery.acceptTitle')}
        confirm={t('recovery.acceptConfirm')}
        action="/manage/billing/recovery/accept"
      >
        {t('recovery.acceptText', values)}
      </ConfirmDialog>
    ),
    accepted: link(`/manage/billing/invoices/${invoiceId}`, t('recovery.pay'), 'primary'),
    lapsed: [link('/manage/export', t('recovery.export')), plans],
  };
  return (
    <Callout
      tone={tones[shown] ?? 'info'}
      title={t(`recovery.states.${shown}.title`, values)}
      live="status"
      actions={actions[shown]}
    >
      {t(`recovery.states.${shown}.text`, values)}
    </Callout>
  );
}
