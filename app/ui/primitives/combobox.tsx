import { clsx } from 'clsx';
import { ChevronsUpDown, X } from 'lucide-react';
import * as Popover from 'radix-ui/popover';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ComboboxList, type ComboboxOption } from './combobox-list';
import type { ControlProps } from './field';

export type ComboboxProps = {
  /** The control of a Field. */
  control: ControlProps;
  name: string;
  options?: readonly ComboboxOption[];
  /** Finds options as one types, instead of a fixed list. */
  search?: (query: string, signal: AbortSignal) => Promise<readonly ComboboxOption[]>;
  multiple?: boolean;
  defaultSelected?: readonly ComboboxOption[];
  placeholder?: string;
  searchPlaceholder?: string;
  onChange?: (selected: readonly ComboboxOption[]) => void;
};

/** One or several of a long list, found by typing; sent by a plain form as `name` once for each choice (Radix, cmdk). */
export function Combobox(props: ComboboxProps) {
  const { control, name, options, search, multiple = false, defaultSelected = [], onChange } = props;
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  const [selected, setSelected] = useState(defaultSelected);
  const placeholder = props.placeholder ?? t('combobox.placeholder');
  const { required, ...trigger } = control;

  function choose(next: readonly ComboboxOption[]) {
    setSelected(next);
    onChange?.(next);
  }

  function toggle(option: ComboboxOption) {
    const has = selected.some(({ value }) => value === option.value);
    if (!multiple) {
      choose([option]);
      setOpen(false);
    } else choose(has ? selected.filter(({ value }) => value !== option.value) : [...selected, option]);
  }

  return (
    <div>
      {selected.map((option) => (
        <input key={option.value} type="hidden" name={name} value={option.value} />
      ))}
      <Popover.Root open={open} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <button
            {...trigger}
            type="button"
            role="combobox"
            aria-expanded={open}
            aria-required={required}
            className="control flex items-center justify-between gap-2 text-left"
          >
            <span className={clsx('truncate', selected.length === 0 && 'text-ink-faint')}>
              {selected.length === 0
                ? placeholder
                : multiple
                  ? t('combobox.count', { count: selected.length })
                  : selected[0]?.label}
            </span>
            <ChevronsUpDown aria-hidden="true" className="size-4 flex-none text-ink-faint" />
          </button>
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            align="start"
            sideOffset={6}
            collisionPadding={12}
            className="z-50 w-(--radix-popover-trigger-width) min-w-64 animate-rise overflow-hidden rounded-lg bg-raised text-ink shadow-lg"
          >
            <ComboboxList
              options={options}
              search={search}
              selected={selected}
              onToggle={toggle}
              placeholder={props.searchPlaceholder ?? t('combobox.search')}
            />
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
      {multiple && selected.length > 0 && (
        <ul className="mt-2 flex flex-wrap gap-1.5">
          {selected.map((option) => (
            <li
              key={option.value}
              className="flex items-center gap-1 rounded-full bg-accent-soft py-0.5 pr-1 pl-3 text-sm text-accent-text"
            >
              {option.label}
              <button
                type="button"
                aria-label={t('combobox.remove', { name: option.label })}
                onClick={() => toggle(option)}
                className="grid size-6 place-content-center rounded-full hover:bg-ink/10"
              >
                <X aria-hidden="true" className="size-3.5" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
