import { useTranslation } from 'react-i18next';
import type { PartyGap, SellerLack } from '~/domain/sales/sale-party';
import type { HeldFor } from '~/use-cases/sales/get-order-invoices.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** What documents that are due wait for, whose it is, and the way to enter it (F10, F11). */
export function HeldSales({ held }: { held: readonly HeldFor[] }) {
  const { t } = useTranslation('sales');
  const listed = (gaps: readonly PartyGap[]) => gaps.map((gap) => t(`held.gaps.${gap}`)).join(', ');
  return held.map((one) => (
    <div key={'name' in one ? `${one.whose} ${one.name}` : one.whose} className="mt-4">
      <Callout
        tone="warning"
        actions={
          <ButtonLink size="small" variant="secondary" to={wayTo(one)}>
            {t(`held.enter.${one.whose}`)}
          </ButtonLink>
        }
      >
        {one.whose === 'exemption'
          ? t('held.exemption')
          : one.whose === 'seller'
            ? t('held.seller', { missing: listed(one.gaps) })
            : t('held.buyer', { name: one.name, missing: listed(one.gaps) })}
      </Callout>
    </div>
  ));
}

function wayTo(one: HeldFor): string {
  switch (one.whose) {
    case 'seller':
      return '/manage/settings/legal';
    case 'client':
      return `/manage/clients/${one.clientId}/edit`;
    case 'funder':
      return `/manage/settings/sales/opcos/${one.opco}${one.opco === 'other' ? `?${new URLSearchParams({ name: one.name })}` : ''}`;
    case 'exemption':
      return '/manage/settings/sales';
  }
}

/** What documents leave out silently, and where it is entered. */
export function SellerLacks({ lacks }: { lacks: readonly SellerLack[] }) {
  const { t } = useTranslation('sales');
  const ofLaw = lacks.filter((lack) => lack !== 'iban');
  return (
    <>
      {ofLaw.length > 0 && (
        <Callout
          tone="warning"
          actions={
            <ButtonLink size="small" variant="secondary" to="/manage/settings/legal">
              {t('held.enter.seller')}
            </ButtonLink>
          }
        >
          {t('lacks.law', { missing: ofLaw.map((lack) => t(`lacks.${lack}`)).join(', ') })}
        </Callout>
      )}
      {lacks.includes('iban') && (
        <Callout
          tone="warning"
          actions={
            <ButtonLink size="small" variant="secondary" to="/manage/settings/sales">
              {t('lacks.enterIban')}
            </ButtonLink>
          }
        >
          {t('lacks.iban')}
        </Callout>
      )}
    </>
  );
}
