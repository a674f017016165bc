import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Section } from '../primitives/section';

/** One account is enough for several organizations: the way to another. */
export function AnotherOrganization() {
  const { t } = useTranslation('account');
  return (
    <div className="mt-10">
      <Section title={t('another.title')} description={t('another.text')}>
        <ButtonLink to="/account/organizations/create" variant="secondary">
          {t('another.action')}
        </ButtonLink>
      </Section>
    </div>
  );
}
