import { useLocation } from '@remix-run/react';
import { Menu as MenuIcon, X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';
import { AccountMenu } from './account-menu';
import { NotificationBell } from './notification-bell';
import { SearchButton } from './search-button';
import type { NavigationSection, ShellLink, ShellPerson } from './shell-model';
import { WorkspaceNavigation } from './workspace-navigation';

/** The workspace's bar on a phone, with its navigation in a drawer: a popover, which opens without script. */
export function WorkspaceBar({
  place,
  person,
  navigation,
  links,
  unread,
  onSearch,
}: {
  place: ReactNode;
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links?: readonly ShellLink[];
  unread?: number | undefined;
  onSearch: () => void;
}) {
  const { t } = useTranslation('shell');
  const drawer = useRef<HTMLDivElement>(null);
  const drawerId = useId();
  const { pathname } = useLocation();

  useEffect(() => {
    if (drawer.current?.matches(':popover-open')) drawer.current.hidePopover();
  }, [pathname]);

  return (
    <header className="sticky top-0 z-30 flex h-14 items-center gap-1 border-b bg-surface/90 px-2 backdrop-blur-md lg:hidden print:hidden">
      <IconButton
        label={t('navigation.open')}
        icon={<MenuIcon aria-hidden="true" />}
        tooltip="none"
        popovertarget={drawerId}
      />
      <div className="flex min-w-0 flex-1">{place}</div>
      <div className="flex flex-none">
        <SearchButton iconOnly onClick={onSearch} />
        {unread !== undefined && <NotificationBell unread={unread} />}
      </div>
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
        <div className="relative min-h-0 flex-1 overflow-y-auto">
          <WorkspaceNavigation sections={navigation} />
        </div>
        <div className="border-t pt-3">
          <AccountMenu person={person} links={links} placement="above" named />
        </div>
      </div>
    </header>
  );
}
