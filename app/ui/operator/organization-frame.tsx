import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ContractState } from '~/domain/lifecycle/contract-state';
import { PageHeader } from '../primitives/page-header';
import { TabLinks } from '../primitives/tab-links';
import { StateBadge } from './state-badge';

/** The head of an organization's sheet: its name, where it stands, and the pages about it. */
export function OrganizationFrame({
  organization: { id, name },
  state,
  actions,
  children,
}: {
  organization: { id: string; name: string };
  state: ContractState;
  actions?: ReactNode;
  children: ReactNode;
}) {
  const { t } = useTranslation(['console', 'operator']);
  const at = `/operator/organizations/${id}`;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: t('operator:organizations.title'), to: '/operator/organizations' },
          { label: name },
        ]}
        title={name}
        badge={<StateBadge state={state} />}
        actions={actions}
      />
      <div className="-mt-2 mb-6">
        <TabLinks
          label={t('tabs.label')}
          links={[
            { to: at, label: t('tabs.summary') },
            { to: `${at}/contract`, label: t('tabs.contract') },
            { to: `${at}/documents`, label: t('tabs.documents') },
            { to: `${at}/history`, label: t('tabs.history') },
          ]}
        />
      </div>
      {children}
    </>
  );
}
