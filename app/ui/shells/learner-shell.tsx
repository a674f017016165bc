import { Link, NavLink } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { AccountMenu } from './account-menu';
import { LearnerIcon, type LearnerIconName } from './learner-icon';
import { OrganizationSwitcher } from './organization-switcher';
import { NotificationBell } from './notification-bell';
import type { ShellLink, ShellOrganization, ShellPerson } from './shell-model';
import { SkipLink } from './skip-link';

export type LearnerNavigationItem = ShellLink & { icon: LearnerIconName; end?: boolean };

export type LearnerShellProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  person: ShellPerson;
  navigation: readonly LearnerNavigationItem[];
  /** In the account's menu: the trainer's or manager's space, for those who have one. */
  links?: readonly ShellLink[];
  /** Things they were told and have not read; none where nothing is told. */
  unread?: number;
  /** Above all: SandboxBanner, PreviewBanner. */
  banner?: ReactNode;
  flash?: Toast | null;
  children: ReactNode;
};

/** The learner's place: a slim bar in the organization's colours, and on a phone a navigation under the thumb. */
export function LearnerShell(props: LearnerShellProps) {
  const { organization, organizations, person, navigation, links, banner, flash, children } = props;
  const { t } = useTranslation('shell');
  return (
    <div className="flex min-h-dvh flex-col pb-[calc(4rem+env(safe-area-inset-bottom))] sm:pb-0">
      <SkipLink />
      {banner}
      <header className="sticky top-0 z-30 border-b bg-surface/90 backdrop-blur-md print:hidden">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 sm:h-16 sm:px-6">
          {organizations.length < 2 ? (
            <Link to="/learn" className="min-w-0 rounded-sm">
              <OrganizationSwitcher organization={organization} organizations={organizations} />
            </Link>
          ) : (
            <OrganizationSwitcher organization={organization} organizations={organizations} />
          )}
          <nav aria-label={t('navigation.main')} className="ml-6 hidden h-full gap-1 sm:flex">
            {navigation.map((item) => (
              <NavLink
                key={item.to}
                to={item.to}
                end={item.end}
                prefetch="intent"
                className="relative flex items-center px-3 text-[0.9375rem] font-medium text-ink-soft after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink focus-visible:-outline-offset-4 aria-[current=page]:text-ink aria-[current=page]:after:bg-accent-text"
              >
                {item.label}
              </NavLink>
            ))}
          </nav>
          <div className="ml-auto flex items-center gap-1">
            {props.unread !== undefined && <NotificationBell unread={props.unread} />}
            <AccountMenu person={person} links={links} />
          </div>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      <nav
        aria-label={t('navigation.main')}
        className="fixed inset-x-0 bottom-0 z-30 flex border-t bg-surface pb-[env(safe-area-inset-bottom)] sm:hidden print:hidden"
      >
        {navigation.map((item) => (
          <NavLink
            key={item.to}
            to={item.to}
            end={item.end}
            className="group flex h-16 flex-1 flex-col items-center justify-center gap-1 text-xs font-medium text-ink-faint focus-visible:-outline-offset-2 aria-[current=page]:text-accent-text"
          >
            <span className="grid h-7 w-14 place-content-center rounded-full transition-colors group-aria-[current=page]:bg-accent-soft">
              <LearnerIcon name={item.icon} className="size-5" />
            </span>
            {item.label}
          </NavLink>
        ))}
      </nav>
      <Toaster flash={flash} />
    </div>
  );
}
