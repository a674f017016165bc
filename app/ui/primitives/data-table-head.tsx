import { Link, useLocation } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type Column<Row> = {
  /** The word of `?sort=`, too. */
  key: string;
  header: string;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** Names the row: its header, and the title of its card on a phone. */
  primary?: boolean;
  /** Left out of the cards on a phone. */
  wideOnly?: boolean;
  /** Holds buttons: its header is heard, not seen. `menu` is one small button, which a card has in its corner. */
  actions?: boolean | 'menu';
};

export type Sort = { key: string; direction: 'ascending' | 'descending' };

/** The order asked for by an address: `?sort=name` upwards, `?sort=-name` downwards, only by a column named here. */
export function readSort(query: URLSearchParams, keys: readonly string[]): Sort | null {
  const asked = query.get('sort') ?? '';
  const key = asked.replace(/^-/, '');
  if (!keys.includes(key)) return null;
  return { key, direction: asked.startsWith('-') ? 'descending' : 'ascending' };
}

/** The names of the columns; those one can sort by are links. */
export function DataTableHead<Row>({
  columns,
  sort,
  selectable,
}: {
  columns: readonly Column<Row>[];
  sort: Sort | null;
  selectable: boolean;
}) {
  const { t } = useTranslation('shell');
  const { search } = useLocation();

  function sortBy(key: string): string {
    const query = new URLSearchParams(search);
    query.delete('after');
    query.delete('before');
    query.set('sort', sort?.key === key && sort.direction === 'ascending' ? `-${key}` : key);
    return `?${query.toString()}`;
  }

  return (
    <thead role="rowgroup" className="border-b bg-sunken">
      <tr role="row">
        {selectable && (
          <th role="columnheader" scope="col" className="w-12">
            <span className="sr-only">{t('table.selection')}</span>
          </th>
        )}
        {columns.map((column) => {
          const sorted = sort?.key === column.key ? sort.direction : undefined;
          const Arrow =
            sorted === 'ascending' ? ArrowUp : sorted === 'descending' ? ArrowDown : ChevronsUpDown;
          return (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              aria-sort={sorted}
              className={clsx(
                'px-5 py-2.5 text-xs font-[560] whitespace-nowrap text-ink-faint',
                column.align === 'end' ? 'text-right' : 'text-left',
              )}
            >
              {column.sortable ? (
                <Link
                  to={sortBy(column.key)}
                  preventScrollReset
                  className={clsx(
                    'inline-flex items-center gap-1 rounded-sm py-1 hover:text-ink',
                    sorted && 'text-ink',
                  )}
                >
                  {column.header}
                  <Arrow aria-hidden="true" className={clsx('size-3.5', !sorted && 'opacity-60')} />
                </Link>
              ) : (
                <span className={column.actions ? 'sr-only' : undefined}>{column.header}</span>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}
