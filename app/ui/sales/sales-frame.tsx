import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';

/** What the pages of an organization's sales share: their title, and the way from one to another. */
export function SalesFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('sales');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <TabLinks
        label={t('title')}
        links={[
          { to: '/manage/sales', label: t('tabs.documents') },
          { to: '/manage/sales/bank', label: t('tabs.bank'), end: false },
        ]}
      />
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
