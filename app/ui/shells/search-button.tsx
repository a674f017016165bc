import { clsx } from 'clsx';
import { Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../primitives/kbd';

/** Opens the command palette. Shown once script is there, since it can do nothing before. */
export function SearchButton({ onClick, iconOnly = false }: { onClick: () => void; iconOnly?: boolean }) {
  const { t } = useTranslation('shell');
  const [keys, setKeys] = useState<string | null>(null);

  useEffect(() => setKeys(/Mac|iPhone|iPad/.test(navigator.userAgent) ? '⌘ K' : 'Ctrl K'), []);

  return (
    <button
      type="button"
      onClick={onClick}
      aria-keyshortcuts="Control+K Meta+K /"
      aria-label={iconOnly ? t('palette.open') : undefined}
      className={clsx(
        'flex items-center gap-2.5 rounded-md text-sm text-ink-faint',
        keys === null && 'invisible',
        iconOnly
          ? 'size-11 justify-center hover:bg-ink/6 lg:h-10 lg:w-full'
          : 'min-h-10 w-full bg-surface px-3 shadow-sm hover:text-ink-soft hover:shadow-md',
      )}
    >
      <Search aria-hidden="true" className={iconOnly ? 'size-5' : 'size-4'} />
      {!iconOnly && (
        <>
          <span className="flex-1 text-left">{t('palette.open')}</span>
          <Kbd>{keys}</Kbd>
        </>
      )}
    </button>
  );
}
