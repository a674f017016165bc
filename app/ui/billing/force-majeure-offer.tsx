import { useTranslation } from 'react-i18next';
import { formatInstantDay } from '~/domain/calendar-format';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/**
 * Tells an owner that force majeure has lasted long enough to end the contract without cost (P24), and leads to where
 * that is done. `since` is what `getForceMajeure` says; its messages are those of `billing`.
 */
export function ForceMajeureOffer({ since, timeZone }: { since: string; timeZone: string }) {
  const { t, i18n } = useTranslation('billing');
  return (
    <Callout
      tone="warning"
      title={t('forceMajeure.title', { day: formatInstantDay(since, i18n.language, timeZone) })}
      actions={
        <ButtonLink to="/manage/billing/force-majeure" variant="secondary" size="small">
          {t('forceMajeure.link')}
        </ButtonLink>
      }
    >
      {t('forceMajeure.text')}
    </Callout>
  );
}
