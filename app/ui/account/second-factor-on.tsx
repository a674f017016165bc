import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';
import { DescriptionList } from '../primitives/description-list';
import { useFormats } from '../primitives/use-formats';

const fewCodes = 3;

/** A second factor that is on: since when, how many recovery codes are left, and what one may do. */
export function SecondFactorOn(factor: { since: string; codesLeft: number; timeZone: string }) {
  const { since, codesLeft, timeZone } = factor;
  const { t } = useTranslation('account');
  const formats = useFormats();
  return (
    <div className="grid gap-6">
      <Callout tone="success" title={t('secondFactor.on')}>
        {t('secondFactor.onText')}
      </Callout>
      <DescriptionList
        items={[
          { term: t('secondFactor.since'), detail: formats.instant(since, timeZone) },
          { term: t('secondFactor.codesLeft'), detail: t('secondFactor.codes', { count: codesLeft }) },
        ]}
      />
      {codesLeft < fewCodes && <Callout tone="warning">{t('secondFactor.fewCodes')}</Callout>}
      <div className="flex flex-wrap gap-3">
        <ButtonLink to="/account/second-factor/recovery-codes" variant="secondary">
          {t('secondFactor.renew')}
        </ButtonLink>
        <ButtonLink to="/account/second-factor/off" variant="secondary">
          {t('secondFactor.switchOff')}
        </ButtonLink>
      </div>
    </div>
  );
}
