import { clsx } from 'clsx';
import { PanelLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from '../primitives/icon-button';
import { AccountMenu } from './account-menu';
import { AssiduMark } from './assidu-mark';
import { NotificationBell } from './notification-bell';
import { SearchButton } from './search-button';
import type { NavigationSection, ShellLink, ShellPerson } from './shell-model';
import { WorkspaceNavigation } from './workspace-navigation';

/** The workspace's side on a wide screen: where one is, search, pages, account; narrow, icons alone. */
export function WorkspaceSide({
  place,
  person,
  navigation,
  links,
  unread,
  narrow,
  onSearch,
  onResize,
}: {
  place: ReactNode;
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links?: readonly ShellLink[];
  unread?: number | undefined;
  narrow: boolean;
  onSearch: () => void;
  onResize: () => void;
}) {
  const { t } = useTranslation('shell');
  return (
    <header className="sticky top-0 z-20 hidden h-dvh flex-col gap-4 border-r bg-surface px-3 pt-4 pb-3 lg:flex print:hidden">
      <div className={clsx('flex min-h-11 min-w-0 items-center', narrow ? 'justify-center' : 'px-2')}>
        {narrow ? <AssiduMark /> : place}
      </div>
      <SearchButton iconOnly={narrow} onClick={onSearch} />
      <div className="relative -mx-1 min-h-0 flex-1 overflow-y-auto px-1 pt-1">
        <WorkspaceNavigation sections={navigation} narrow={narrow} />
      </div>
      <div className={clsx('flex items-center gap-1 border-t pt-3', narrow && 'flex-col')}>
        <div className="min-w-0 flex-1">
          <AccountMenu person={person} links={links} placement="above" named={!narrow} align="start" />
        </div>
        {unread !== undefined && <NotificationBell unread={unread} />}
        <IconButton
          label={narrow ? t('navigation.expand') : t('navigation.collapse')}
          icon={<PanelLeft aria-hidden="true" />}
          size="small"
          tooltip="none"
          aria-expanded={!narrow}
          onClick={onResize}
        />
      </div>
    </header>
  );
}
