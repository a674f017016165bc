import { NavLink, useLocation } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { useScrollEdges } from '../primitives/use-scroll-edges';
import { AccountMenu } from './account-menu';
import { NavigationIcon } from './navigation-icon';
import type { NavigationItem, ShellLink, ShellPerson } from './shell-model';
import { SpaceFrame, type SpaceProps } from './space-frame';

export type ClientShellProps = SpaceProps & {
  /** The company whose space it is. */
  clientName: string;
  person: ShellPerson;
  navigation: readonly NavigationItem[];
  links?: readonly ShellLink[];
};

/** The place of those who buy training: in the organization's colours, its places in one row that scrolls on a phone. */
export function ClientShell({ clientName, person, navigation, links, ...space }: ClientShellProps) {
  const { t } = useTranslation('shell');
  const row = useScrollEdges<HTMLElement>({
    selector: '[aria-current=page]',
    when: useLocation().pathname,
  });
  const bar = (
    <>
      <p className="ml-auto hidden min-w-0 truncate text-sm text-ink-soft sm:block">{clientName}</p>
      <div className="max-sm:ml-auto">
        <AccountMenu person={person} links={links} />
      </div>
    </>
  );
  const places = (
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
  );
  return <SpaceFrame home="/client" bar={bar} row={places} {...space} />;
}
