import { NavLink } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { AccountMenu } from './account-menu';
import { LearnerIcon, type LearnerIconName } from './learner-icon';
import { NotificationBell } from './notification-bell';
import type { ShellLink, ShellPerson } from './shell-model';
import { SpaceFrame, type SpaceProps } from './space-frame';

export type LearnerNavigationItem = ShellLink & { icon: LearnerIconName; end?: boolean };

export type LearnerShellProps = SpaceProps & {
  person: ShellPerson;
  navigation: readonly LearnerNavigationItem[];
  /** In the account's menu: the trainer's or manager's space, for those who have one. */
  links?: readonly ShellLink[];
  /** Things they were told and have not read; none where nothing is told. */
  unread?: number;
};

/** The learner's place: a slim bar in the organization's colours, and on a phone a navigation under the thumb. */
export function LearnerShell({ person, navigation, links, unread, ...space }: LearnerShellProps) {
  const { t } = useTranslation('shell');
  const bar = (
    <>
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
        {unread !== undefined && <NotificationBell unread={unread} />}
        <AccountMenu person={person} links={links} />
      </div>
    </>
  );
  const foot = (
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
  );
  return (
    <SpaceFrame
      home="/learn"
      bar={bar}
      foot={foot}
      className="pb-[calc(4rem+env(safe-area-inset-bottom))] sm:pb-0"
      {...space}
    />
  );
}
