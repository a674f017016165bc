import { useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { Search } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from '../primitives/kbd';
import { Spinner } from '../primitives/spinner';
import { useModal } from '../primitives/use-modal';
import { NavigationIcon } from '../shells/navigation-icon';
import type { NavigationSection } from '../shells/shell-model';
import { groupResults } from './search-results';
import { useSearchResults } from './use-search-results';

const group =
  'px-1.5 py-1 [&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:py-1.5 [&_[cmdk-group-heading]]:text-xs [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-ink-faint';
const line =
  'flex min-h-11 cursor-pointer items-center gap-3 rounded-md px-2.5 text-[0.9375rem] data-[selected=true]:bg-accent-soft data-[selected=true]:text-accent-text sm:min-h-10';

function matches(label: string, query: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain(label).includes(plain(query.trim()));
}

/** The palette itself: pages filtered here, the rest found by the server, all of it by the keyboard. */
export function PaletteDialog({
  open,
  onClose,
  navigation,
}: {
  open: boolean;
  onClose: () => void;
  navigation: readonly NavigationSection[];
}) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const search = useSearchResults(query);
  const navigate = useNavigate();
  const modal = useModal(open, () => {
    setQuery('');
    onClose();
  });

  function go(to: string) {
    modal.ref.current?.close();
    navigate(to);
  }

  const pages = navigation.flatMap(({ items }) => items).filter(({ label }) => matches(label, query));
  const groups = search.state === 'found' ? groupResults(search.results) : [];
  const nothing = pages.length === 0 && groups.length === 0;
  return (
    <dialog
      {...modal}
      aria-label={t('palette.title')}
      className="modal modal-centre mx-auto mt-[10dvh] mb-auto w-[calc(100%-2rem)] max-w-xl overflow-hidden rounded-xl bg-raised text-ink shadow-lg"
    >
      {open && (
        <Command shouldFilter={false} loop label={t('palette.title')}>
          <div className="flex items-center gap-3 border-b px-4">
            {search.state === 'searching' ? (
              <Spinner className="size-5 flex-none text-ink-faint" />
            ) : (
              <Search aria-hidden="true" className="size-5 flex-none text-ink-faint" />
            )}
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder={t('palette.placeholder')}
              className="min-h-14 w-full bg-transparent text-base outline-none"
            />
          </div>
          <Command.List className="max-h-[min(26rem,60dvh)] overflow-y-auto py-1.5">
            {pages.length > 0 && (
              <Command.Group heading={t('palette.pages')} className={group}>
                {pages.map((page) => (
                  <Command.Item
                    key={page.to}
                    value={`page ${page.to}`}
                    onSelect={() => go(page.to)}
                    className={line}
                  >
                    <NavigationIcon name={page.icon} className="size-[1.125rem] flex-none text-ink-faint" />
                    {page.label}
                  </Command.Item>
                ))}
              </Command.Group>
            )}
            {groups.map(([kind, results]) => (
              <Command.Group key={kind} heading={t(`palette.kinds.${kind}`)} className={group}>
                {results.map((result) => (
                  <Command.Item
                    key={result.to}
                    value={`${kind} ${result.to}`}
                    onSelect={() => go(result.to)}
                    className={line}
                  >
                    <span className="min-w-0 flex-1 truncate">{result.label}</span>
                    {result.detail && (
                      <span className="max-w-[45%] truncate text-sm text-ink-faint">{result.detail}</span>
                    )}
                  </Command.Item>
                ))}
              </Command.Group>
            ))}
            <div role="status" className="px-4 text-sm text-ink-faint empty:hidden [&>p]:py-3">
              {search.state === 'searching' && <p>{t('palette.searching')}</p>}
              {search.state === 'failed' && <p className="text-danger-ink">{t('palette.failed')}</p>}
              {search.state === 'found' && nothing && <p>{t('palette.none', { query: query.trim() })}</p>}
              {search.state === 'idle' && <p>{t('palette.hint')}</p>}
            </div>
          </Command.List>
          <p className="flex items-center gap-4 border-t bg-sunken px-4 py-2.5 text-xs text-ink-faint max-sm:hidden">
            <span className="flex items-center gap-1.5">
              <Kbd>↑</Kbd>
              <Kbd>↓</Kbd>
              {t('palette.move')}
            </span>
            <span className="flex items-center gap-1.5">
              <Kbd>↵</Kbd>
              {t('palette.choose')}
            </span>
            <span className="flex items-center gap-1.5">
              <Kbd>{t('palette.escape')}</Kbd>
              {t('palette.close')}
            </span>
          </p>
        </Command>
      )}
    </dialog>
  );
}
