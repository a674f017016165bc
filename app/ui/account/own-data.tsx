import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../primitives/button-link';
import { Section } from '../primitives/section';

/** What the organization one works in keeps about oneself, to take along; and who erases it. */
export function OwnData({ organizationName }: { organizationName: string }) {
  const { t } = useTranslation('account');
  return (
    <div className="mt-10">
      <Section title={t('ownData.title')} description={t('ownData.text', { organizationName })}>
        <ButtonLink to="/account/data.json" variant="secondary" reloadDocument download>
          {t('ownData.action')}
        </ButtonLink>
      </Section>
    </div>
  );
}
