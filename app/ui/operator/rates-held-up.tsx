import { useTranslation } from 'react-i18next';
import type { InterestRateList } from '~/use-cases/billing/list-interest-rates.server';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { useHalfName } from './use-half-name';

/** On the overview: the legal rate of the present half-year is missing, and interest waits for it. */
export function RatesHeldUp({ rates }: { rates: InterestRateList }) {
  const { t } = useTranslation('operator');
  const half = useHalfName()(rates.present);
  if (!rates.missing.includes('legal') || rates.carried !== null) return null;
  return (
    <div className="mb-6">
      <Callout
        tone="warning"
        title={t('rates.missingLegal', { half })}
        actions={
          <ButtonLink to="/operator/rates" variant="secondary" size="small">
            {t('overview.rates')}
          </ButtonLink>
        }
      >
        {t('rates.heldUp')}
      </Callout>
    </div>
  );
}
