import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';

/** The settings of an organization, each subject under its tab. */
export function SettingsFrame({ mayHandOver, children }: { mayHandOver: boolean; children: ReactNode }) {
  const { t } = useTranslation('manage');
  return (
    <>
      <PageHeader title={t('settings.title')} description={t('settings.description')} />
      <TabLinks
        label={t('settings.title')}
        links={[
          { to: '/manage/settings', label: t('settings.tabs.organization') },
          { to: '/manage/settings/legal', label: t('settings.tabs.legal') },
          { to: '/manage/settings/sessions', label: t('settings.tabs.sessions'), end: false },
          { to: '/manage/settings/sales', label: t('settings.tabs.sales'), end: false },
          { to: '/manage/settings/api', label: t('settings.tabs.api') },
          ...(mayHandOver
            ? [{ to: '/manage/settings/ownership', label: t('settings.tabs.ownership'), end: false }]
            : []),
        ]}
      />
      {children}
    </>
  );
}
