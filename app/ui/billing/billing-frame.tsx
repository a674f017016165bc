import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';

/** What the four billing pages share: their title, and the way from one to another. */
export function BillingFrame({ children }: { children: ReactNode }) {
  const { t } = useTranslation('billing');
  return (
    <>
      <PageHeader title={t('title')} description={t('description')} />
      <TabLinks
        label={t('tabs.label')}
        links={[
          { to: '/manage/billing', label: t('tabs.overview') },
          { to: '/manage/billing/plans', label: t('tabs.plans') },
          { to: '/manage/billing/invoices', label: t('tabs.invoices') },
          { to: '/manage/billing/payment-methods', label: t('tabs.methods') },
        ]}
      />
      <div className="pt-6 sm:pt-8">{children}</div>
    </>
  );
}
