import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Callout } from '../primitives/callout';

/** For those whose account opens much: the second factor is one step away. Needs the messages of `account`. */
export function SecondFactorInvitation() {
  const { t } = useTranslation('account');
  return (
    <div className="mb-8">
      <Callout
        title={t('invitation.title')}
        actions={
          <ButtonLink to="/account/second-factor" size="small" variant="secondary">
            {t('invitation.action')}
          </ButtonLink>
        }
      >
        {t('invitation.text')}
      </Callout>
    </div>
  );
}
