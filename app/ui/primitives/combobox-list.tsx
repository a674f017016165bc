import { Command } from 'cmdk';
import { Check } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Spinner } from './spinner';

export type ComboboxOption = { value: string; label: string; detail?: string };

type Found = { state: 'loading' | 'failed' } | { state: 'found'; options: readonly ComboboxOption[] };

/** The inside of a combobox: what one types, and what it finds. */
export function ComboboxList({
  options,
  search,
  selected,
  onToggle,
  placeholder,
}: {
  options?: readonly ComboboxOption[];
  search?: (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  selected: readonly ComboboxOption[];
  onToggle: (option: ComboboxOption) => void;
  placeholder: string;
}) {
  const { t } = useTranslation('shell');
  const [query, setQuery] = useState('');
  const [found, setFound] = useState<Found>({ state: 'loading' });

  useEffect(() => {
    if (!search) return;
    const abort = new AbortController();
    const timer = setTimeout(() => {
      setFound({ state: 'loading' });
      search(query, abort.signal).then(
        (list) => setFound({ state: 'found', options: list }),
        () => abort.signal.aborted || setFound({ state: 'failed' }),
      );
    }, 180);
    return () => {
      clearTimeout(timer);
      abort.abort();
    };
  }, [query, search]);

  const shown = search ? (found.state === 'found' ? found.options : []) : (options ?? []);
  return (
    <Command shouldFilter={!search} label={placeholder}>
      <div className="flex items-center gap-2 border-b px-3">
        <Command.Input
          value={query}
          onValueChange={setQuery}
          placeholder={placeholder}
          className="min-h-11 w-full bg-transparent text-[0.9375rem] outline-none"
        />
        {search && found.state === 'loading' && <Spinner className="size-4 flex-none text-ink-faint" />}
      </div>
      <Command.List className="max-h-64 overflow-y-auto p-1.5">
        {(!search || found.state === 'found') && (
          <Command.Empty className="px-3 py-6 text-center text-sm text-ink-faint">
            {t('combobox.none')}
          </Command.Empty>
        )}
        {search && found.state === 'failed' && (
          <p role="alert" className="px-3 py-6 text-center text-sm text-danger-ink">
            {t('combobox.failed')}
          </p>
        )}
        {shown.map((option) => {
          const chosen = selected.some(({ value }) => value === option.value);
          return (
            <Command.Item
              key={option.value}
              value={option.value}
              keywords={[option.label, option.detail ?? '']}
              onSelect={() => onToggle(option)}
              className="flex min-h-10 cursor-pointer items-center gap-2 rounded-sm px-2.5 py-1.5 text-[0.9375rem] data-[selected=true]:bg-ink/6 sm:min-h-9 sm:text-sm"
            >
              <Check
                aria-hidden="true"
                className={chosen ? 'size-4 flex-none text-accent-text' : 'size-4 flex-none opacity-0'}
              />
              <span className="min-w-0 flex-1 truncate">
                {option.label}
                {chosen && <span className="sr-only"> ({t('combobox.chosen')})</span>}
              </span>
              {option.detail && <span className="flex-none text-xs text-ink-faint">{option.detail}</span>}
            </Command.Item>
          );
        })}
      </Command.List>
    </Command>
  );
}
