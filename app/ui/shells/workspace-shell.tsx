import { clsx } from 'clsx';
import { useState, type ReactNode } from 'react';
import { CommandPalette } from '../palette/command-palette';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { Brand } from './brand';
import { OrganizationSwitcher } from './organization-switcher';
import type { NavigationSection, ShellLink, ShellOrganization, ShellPerson } from './shell-model';
import { SkipLink } from './skip-link';
import { WorkspaceBar } from './workspace-bar';
import { WorkspaceSide } from './workspace-side';

export type WorkspaceShellProps = {
  /** None for the operator, who is in no organization. */
  organization?: ShellOrganization;
  organizations?: readonly ShellOrganization[];
  person: ShellPerson;
  navigation: readonly NavigationSection[];
  links?: readonly ShellLink[];
  /** Things they were told and have not read; none where nothing is told. */
  unread?: number;
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
    unread,
    banner,
    defaultNarrow = false,
  } = props;
  const [narrow, setNarrow] = useState(defaultNarrow);
  const [searching, setSearching] = useState(false);
  const search = () => setSearching(true);

  function resize() {
    document.cookie = `navigation=${narrow ? 'wide' : 'narrow'}; path=/; max-age=31536000; samesite=lax`;
    setNarrow(!narrow);
  }

  const place = organization ? (
    <OrganizationSwitcher organization={organization} organizations={organizations} />
  ) : (
    <Brand />
  );
  const shared = { place, person, navigation, links, unread, onSearch: search };

  return (
    <div
      className={clsx('min-h-dvh lg:grid', narrow ? 'lg:grid-cols-[4.5rem_1fr]' : 'lg:grid-cols-[16rem_1fr]')}
    >
      <SkipLink />
      <WorkspaceSide {...shared} narrow={narrow} onResize={resize} />
      <div className="flex min-w-0 flex-col">
        {banner}
        <WorkspaceBar {...shared} />
        <main
          id="content"
          tabIndex={-1}
          className="w-full min-w-0 flex-1 px-4 py-6 outline-none sm:px-8 sm:py-10 xl:px-12"
        >
          <div className="mx-auto max-w-6xl">{props.children}</div>
        </main>
      </div>
      <CommandPalette open={searching} onOpenChange={setSearching} navigation={navigation} />
      <Toaster flash={props.flash} />
    </div>
  );
}
