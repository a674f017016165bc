import { Form, Link, useSearchParams, useSubmit } from '@remix-run/react';
import { Download, Search } from 'lucide-react';
import { useEffect, useRef, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { buttonStyle } from './button-style';
import { Select, type SelectOption } from './select';

export type Filter = { name: string; label: string; all: string; options: readonly SelectOption[] };

export type DataTableFiltersProps = {
  /** What `?q=` looks in: "Nom ou adresse e-mail". Leave out where there is nothing to search. */
  searchLabel?: string;
  filters?: readonly Filter[];
  /** The same list as CSV. */
  exportTo?: string;
  /** What else of the address stays as the table is narrowed. */
  keep?: readonly string[];
};

/** Narrows a table by its address: a search and choices, applied as one types, or by the button without script. */
export function DataTableFilters({ searchLabel, filters = [], exportTo, keep = [] }: DataTableFiltersProps) {
  const { t } = useTranslation('shell');
  const [query] = useSearchParams();
  const submit = useSubmit();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const kept = ['sort', ...keep].flatMap((name) => query.getAll(name).map((value) => [name, value]));
  const filtered = ['q', ...filters.map(({ name }) => name)].some((name) => query.get(name));

  useEffect(() => () => clearTimeout(timer.current), []);

  function apply(event: FormEvent) {
    const typing = event.target instanceof HTMLInputElement;
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => {
        if (form.current) submit(form.current, { replace: true, preventScrollReset: true });
      },
      typing ? 300 : 0,
    );
  }

  return (
    <Form ref={form} method="get" role="search" onChange={apply} className="flex flex-wrap items-end gap-2">
      {kept.map(([name, value]) => (
        <input key={`${name}-${value}`} type="hidden" name={name} value={value} />
      ))}
      {searchLabel && (
        <label className="relative w-full sm:max-w-72 sm:flex-[1_1_13rem]">
          <span className="sr-only">{searchLabel}</span>
          <Search
            aria-hidden="true"
            className="pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 text-ink-faint"
          />
          <input
            type="search"
            name="q"
            defaultValue={query.get('q') ?? ''}
            placeholder={searchLabel}
            className="control pl-9"
          />
        </label>
      )}
      {filters.map((filter) => (
        <label key={filter.name} className="min-w-36 flex-1 sm:max-w-52 sm:flex-none">
          <span className="sr-only">{filter.label}</span>
          <Select
            name={filter.name}
            defaultValue={query.get(filter.name) ?? ''}
            placeholder={filter.all}
            options={filter.options}
          />
        </label>
      ))}
      <noscript>
        <button type="submit" className={buttonStyle({ variant: 'secondary' })}>
          {t('table.filter')}
        </button>
      </noscript>
      {filtered && (
        <Link
          to={`?${new URLSearchParams(kept).toString()}`}
          reloadDocument
          className={buttonStyle({ variant: 'quiet' })}
        >
          {t('table.clear')}
        </Link>
      )}
      {exportTo && (
        <a href={exportTo} download className={`${buttonStyle({ variant: 'secondary' })} sm:ml-auto`}>
          <Download aria-hidden="true" />
          {t('table.export')}
        </a>
      )}
    </Form>
  );
}
