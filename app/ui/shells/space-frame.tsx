import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Toaster } from '../primitives/toaster';
import type { Toast } from '../primitives/toast-store';
import { OrganizationSwitcher } from './organization-switcher';
import type { ShellOrganization } from './shell-model';
import { SkipLink } from './skip-link';

/** What the slim places of learners and of those who buy training are given alike. */
export type SpaceProps = {
  organization: ShellOrganization;
  organizations: readonly ShellOrganization[];
  /** Above all: SandboxBanner, PreviewBanner. */
  banner?: ReactNode;
  flash?: Toast | null;
  children: ReactNode;
};

type SpaceFrameProps = SpaceProps & {
  /** Where the organization's name leads. */
  home: string;
  /** Beside the name, and in a row of its own below. */
  bar: ReactNode;
  row?: ReactNode;
  /** After the content. */
  foot?: ReactNode;
  className?: string;
};

/** A slim bar in the organization's colours, the content below it. */
export function SpaceFrame({ organization, organizations, home, bar, row, foot, ...frame }: SpaceFrameProps) {
  const { banner, flash, className = '', children } = frame;
  const name = <OrganizationSwitcher organization={organization} organizations={organizations} />;
  return (
    <div className={`flex min-h-dvh flex-col ${className}`}>
      <SkipLink />
      {banner}
      <header className="sticky top-0 z-30 border-b bg-surface/90 backdrop-blur-md print:hidden">
        <div className="mx-auto flex h-14 max-w-6xl items-center gap-3 px-4 sm:h-16 sm:px-6">
          {organizations.length < 2 ? (
            <Link to={home} className="min-w-0 rounded-sm">
              {name}
            </Link>
          ) : (
            name
          )}
          {bar}
        </div>
        {row}
      </header>
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto w-full max-w-6xl flex-1 px-4 py-6 outline-none sm:px-6 sm:py-10"
      >
        {children}
      </main>
      {foot}
      <Toaster flash={flash} />
    </div>
  );
}
