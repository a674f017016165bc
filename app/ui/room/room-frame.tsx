import { Link } from '@remix-run/react';
import { ArrowLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from '../shells/brand';
import { SkipLink } from '../shells/skip-link';

export type RoomFrameProps = {
  organization: { name: string; logoUrl: string | null };
  /** Where the arrow leads. */
  home: string;
  children: ReactNode;
};

/** Around a room while one is not in it: whose it is, and the way back. */
export function RoomFrame({ organization, home, children }: RoomFrameProps) {
  const { t } = useTranslation('room');
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header className="border-b bg-surface">
        <div className="mx-auto flex h-14 max-w-6xl items-center px-4 sm:h-16 sm:px-6">
          <Link to={home} className="flex min-w-0 items-center gap-3 rounded-sm">
            <ArrowLeft aria-hidden="true" className="size-5 flex-none text-ink-faint" />
            <Brand organization={organization} />
            <span className="sr-only">{t('back')}</span>
          </Link>
        </div>
      </header>
      <main id="content" tabIndex={-1} className="flex w-full flex-1 flex-col outline-none">
        {children}
      </main>
    </div>
  );
}
