import { Link, NavLink, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { useScrollEdges } from '../primitives/use-scroll-edges';
import { AccountMenu } from './account-menu';
import { NavigationIcon } from './navigation-icon';
import { OrganizationSwitcher } from './organization-switcher';
import type { NavigationItem, ShellLink, ShellOrganization, ShellPerson } from './shell-model';
import { SkipLink } from './skip-link';

export type ClientShellProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  /** The company whose space it is. */
  clientName: string;
  person: ShellPerson;
  navigation: readonly NavigationItem[];
  links?: readonly ShellLink[];
  banner?: ReactNode;
  flash?: Toast | null;
  children: ReactNode;
};

/** The place of those who buy training: in the organization's colours, its places in one row that scrolls on a phone. */
export function ClientShell(props: ClientShellProps) {
  const { organization, organizations, clientName, person, navigation, links, banner, flash } = props;
  const { t } = useTranslation('shell');
  const row = useScrollEdges<HTMLElement>({
    selector: '[aria-current=page]',
    when: useLocation().pathname,
  });
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <header className="sticky top-0 z-30 border-b bg-surface/90 backdrop-blur-md print:hidden">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 sm:h-16 sm:px-6">
          {organizations.length < 2 ? (
            <Link to="/client" className="min-w-0 rounded-sm">
              <OrganizationSwitcher organization={organization} organizations={organizations} />
            </Link>
          ) : (
            <OrganizationSwitcher organization={organization} organizations={organizations} />
          )}
          <p className="ml-auto hidden min-w-0 truncate text-sm text-ink-soft sm:block">{clientName}</p>
          <div className="max-sm:ml-auto">
            <AccountMenu person={person} links={links} />
          </div>
        </div>
        <div className="mx-auto max-w-6xl sm:px-3">
          <nav
            ref={row}
            aria-label={t('navigation.main')}
            className="scroll-edges relative flex overflow-x-auto px-1 [scrollbar-width:none] sm:gap-1 sm:px-0"
          >
            {navigation.map((item) => (
              <NavLink
                key={item.to}
                to={item.to}
                end={item.end}
                prefetch="intent"
                className="relative flex min-h-11 flex-none items-center gap-2 px-3 text-[0.9375rem] font-medium whitespace-nowrap text-ink-soft after:absolute after:inset-x-3 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink focus-visible:-outline-offset-4 aria-[current=page]:text-ink aria-[current=page]:after:bg-accent-text"
              >
                <NavigationIcon name={item.icon} className="size-4 flex-none text-ink-faint" />
                {item.label}
              </NavLink>
            ))}
          </nav>
        </div>
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-10"
      >
        {props.children}
      </main>
      <Toaster flash={flash} />
    </div>
  );
}
