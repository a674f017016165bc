import { useTranslation } from 'react-i18next';
import { formatRate } from '~/domain/money';
import { Callout } from '../primitives/callout';
import { useHalfName } from './use-half-name';

export type MissingRatesProps = {
  /** The first day of the present half-year. */
  present: string;
  missing: readonly ('legal' | 'ecb')[];
  /** Basis points of the legal rate that a sandbox carries forward meanwhile. */
  carried: number | null;
};

/** Which rates of the present half-year are missing, and what that holds up. */
export function MissingRates({ present, missing, carried }: MissingRatesProps) {
  const { t, i18n } = useTranslation('operator');
  const half = useHalfName()(present);
  return (
    <>
      {missing.includes('legal') && (
        <Callout tone="warning" title={t('rates.missingLegal', { half })}>
          {carried === null
            ? t('rates.heldUp')
            : t('rates.carried', { rate: formatRate(carried, i18n.language) })}
        </Callout>
      )}
      {missing.includes('ecb') && (
        <Callout title={t('rates.missingEcb', { half })}>{t('rates.ecbUnused')}</Callout>
      )}
    </>
  );
}
