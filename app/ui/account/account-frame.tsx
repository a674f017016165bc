import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { TabLinks } from '../primitives/tab-links';
import type { Toast } from '../primitives/toast-store';
import { Toaster } from '../primitives/toaster';
import { AccountMenu } from '../shells/account-menu';
import { Brand } from '../shells/brand';
import { SandboxBanner } from '../shells/sandbox-banner';
import { SkipLink } from '../shells/skip-link';

export type AccountFrameProps = {
  person: { name: string; email: string };
  organization: { name: string; logoUrl: string | null } | null;
  /** Whether they are a member there, and not a contact of a client. */
  member: boolean;
  sandbox: boolean;
  flash: Toast | null;
  children: ReactNode;
};

/** The place of one's own account: the same for a learner, a manager and an operator. */
export function AccountFrame({ person, organization, member, sandbox, flash, children }: AccountFrameProps) {
  const { t } = useTranslation('account');
  const links = [
    { to: '/account', label: t('tabs.preferences') },
    { to: '/account/email', label: t('tabs.email') },
    { to: '/account/password', label: t('tabs.password') },
    { to: '/account/second-factor', label: t('tabs.secondFactor'), end: false },
    { to: '/account/sessions', label: t('tabs.sessions') },
    ...(member
      ? [
          { to: '/account/notifications', label: t('tabs.notifications') },
          { to: '/account/faults', label: t('tabs.faults') },
        ]
      : []),
  ];
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {sandbox && <SandboxBanner />}
      <header className="bg-surface">
        <div className="mx-auto flex h-16 max-w-3xl items-center gap-3 px-4 sm:px-6">
          <Link to="/home" className="flex min-w-0 items-center gap-3 rounded-sm">
            <ArrowLeft aria-hidden="true" className="size-5 flex-none text-ink-faint" />
            <Brand organization={organization ?? undefined} />
            <span className="sr-only">{t('back')}</span>
          </Link>
          <div className="ml-auto">
            <AccountMenu person={person} />
          </div>
        </div>
      </header>
      <div className="border-b bg-surface">
        <div className="mx-auto -mb-px max-w-3xl px-4 sm:px-6">
          <TabLinks label={t('tabs.label')} links={links} />
        </div>
      </div>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-3xl flex-1 px-4 py-8 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      <Toaster flash={flash} />
    </div>
  );
}
