import { useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { Menu as MenuIcon, PanelLeft, X } from 'lucide-react';
import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandPalette } from '../palette/command-palette';
import { IconButton } from '../primitives/icon-button';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { AccountMenu } from './account-menu';
import { AssiduMark } from './assidu-mark';
import { Brand } from './brand';
import { OrganizationSwitcher } from './organization-switcher';
import { SearchButton } from './search-button';
import type { NavigationSection, ShellLink, ShellOrganization, ShellPerson } from './shell-model';
import { SkipLink } from './skip-link';
import { WorkspaceNavigation } from './workspace-navigation';

export type WorkspaceShellProps = {
  /** None for the operator, who is in no organization. */
  organization?: ShellOrganization;
  organizations?: readonly ShellOrganization[];
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links?: readonly ShellLink[];
  banner?: ReactNode;
  /** As the cookie `navigation` says (`narrow`), which the shell writes. */
  defaultNarrow?: boolean;
  flash?: Toast | null;
  children: ReactNode;
};

/** The place of those who teach and manage: navigation at the side, in a drawer on a phone, search on one key. */
export function WorkspaceShell(props: WorkspaceShellProps) {
  const {
    organization,
    organizations = [],
    person,
    navigation,
    links,
    banner,
    defaultNarrow = false,
  } = props;
  const { t } = useTranslation('shell');
  const [narrow, setNarrow] = useState(defaultNarrow);
  const [searching, setSearching] = useState(false);
  const drawer = useRef<HTMLDivElement>(null);
  const drawerId = useId();
  const { pathname } = useLocation();

  useEffect(() => {
    if (drawer.current?.matches(':popover-open')) drawer.current.hidePopover();
  }, [pathname]);

  function resize() {
    document.cookie = `navigation=${narrow ? 'wide' : 'narrow'}; path=/; max-age=31536000; samesite=lax`;
    setNarrow(!narrow);
  }

  const place = organization ? (
    <OrganizationSwitcher organization={organization} organizations={organizations} />
  ) : (
    <Brand />
  );

  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      {banner}
      <div
        className={clsx('flex-1 lg:grid', narrow ? 'lg:grid-cols-[4.5rem_1fr]' : 'lg:grid-cols-[16rem_1fr]')}
      >
        <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b bg-surface/90 px-2 backdrop-blur-md lg:hidden print:hidden">
          <IconButton
            label={t('navigation.open')}
            icon={<MenuIcon aria-hidden="true" />}
            tooltip="none"
            popovertarget={drawerId}
          />
          <div className="flex min-w-0 flex-1">{place}</div>
          <div className="flex-none">
            <SearchButton iconOnly onClick={() => setSearching(true)} />
          </div>
        </header>
        <div
          ref={drawer}
          id={drawerId}
          popover="auto"
          className="modal modal-start m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col rounded-r-xl bg-raised p-3 text-ink shadow-lg open:flex"
        >
          <div className="mb-3 flex justify-end">
            <IconButton
              label={t('navigation.close')}
              icon={<X aria-hidden="true" />}
              tooltip="none"
              popovertarget={drawerId}
              popovertargetaction="hide"
            />
          </div>
          <div className="min-h-0 flex-1 overflow-y-auto">
            <WorkspaceNavigation sections={navigation} />
          </div>
          <div className="border-t pt-3">
            <AccountMenu person={person} links={links} placement="above" named />
          </div>
        </div>
        <div className="sticky top-0 hidden h-dvh flex-col gap-4 border-r bg-surface px-3 pt-4 pb-3 lg:flex print:hidden">
          <div className={clsx('flex min-h-11 min-w-0 items-center', narrow ? 'justify-center' : 'px-2')}>
            {narrow ? <AssiduMark /> : place}
          </div>
          <SearchButton iconOnly={narrow} onClick={() => setSearching(true)} />
          <div className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1 pt-1">
            <WorkspaceNavigation sections={navigation} narrow={narrow} />
          </div>
          <div className={clsx('flex items-center gap-1 border-t pt-3', narrow && 'flex-col')}>
            <div className="min-w-0 flex-1">
              <AccountMenu person={person} links={links} placement="above" named={!narrow} />
            </div>
            <IconButton
              label={narrow ? t('navigation.expand') : t('navigation.collapse')}
              icon={<PanelLeft aria-hidden="true" />}
              size="small"
              tooltip="none"
              aria-expanded={!narrow}
              onClick={resize}
            />
          </div>
        </div>
        <main id="content" tabIndex={-1} className="min-w-0 px-4 py-6 outline-none sm:px-8 sm:py-10 xl:px-12">
          <div className="mx-auto max-w-6xl">{props.children}</div>
        </main>
      </div>
      <CommandPalette open={searching} onOpenChange={setSearching} navigation={navigation} />
      <Toaster flash={props.flash} />
    </div>
  );
}
