import { clsx } from 'clsx';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { DataTableHead, type Column, type Sort } from './data-table-head';
import { DataTableSelection, type BulkActions } from './data-table-selection';
import { Pagination, type PageLinks } from './pagination';

export type { Column, Sort } from './data-table-head';

export type DataTableProps<Row> = {
  /** What the table lists, for those who hear it. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The order now in force, read from `?sort=name` or `?sort=-name`. */
  sort?: Sort | null;
  /** Above the table: a DataTableFilters. */
  filters?: ReactNode;
  /** Shown instead of the table when there are no rows: an EmptyState. */
  empty: ReactNode;
  page?: PageLinks;
  /** Lines can be ticked, and acted on together. */
  selection?: BulkActions & { rowLabel: (row: Row) => string };
};

/**
 * A list as a table: sorted, filtered, paged and exported by its address, so that it works without script and can be
 * sent to somebody. Under 640 px each row is a card.
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowKey, sort = null, filters, empty, page, selection } = props;
  const { t } = useTranslation('shell');
  const formId = useId();
  const table = (
    <table role="table" className="table-cards text-[0.9375rem] sm:text-sm">
      <caption className="sr-only">{caption}</caption>
      <DataTableHead columns={columns} sort={sort} selectable={selection !== undefined} />
      <tbody role="rowgroup" className="sm:divide-y">
        {rows.map((row) => (
          <tr
            key={rowKey(row)}
            role="row"
            className="transition-colors hover:bg-sunken has-[input[data-row]:checked]:bg-accent-soft"
          >
            {selection && (
              <td role="cell" data-cell="select" className="w-12 sm:py-3 sm:pr-0 sm:pl-5">
                <input
                  type="checkbox"
                  data-row=""
                  form={formId}
                  name={selection.name}
                  value={rowKey(row)}
                  aria-label={t('table.select', { name: selection.rowLabel(row) })}
                  className="tick align-middle"
                />
              </td>
            )}
            {columns.map((column) => (
              <DataTableCell key={column.key} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  return (
    <div className="flex flex-col gap-4">
      {filters}
      {rows.length === 0 ? (
        <div className="rounded-xl bg-surface shadow-sm">{empty}</div>
      ) : (
        <div className="relative overflow-x-auto rounded-xl bg-surface shadow-sm">
          {selection ? (
            <DataTableSelection formId={formId} actions={selection}>
              {table}
            </DataTableSelection>
          ) : (
            table
          )}
        </div>
      )}
      {page && <Pagination {...page} />}
    </div>
  );
}

function DataTableCell<Row>({ column, row }: { column: Column<Row>; row: Row }) {
  const Cell = column.primary ? 'th' : 'td';
  const actions = column.actions === 'menu' ? 'menu' : column.actions ? 'actions' : undefined;
  const kind = column.primary ? 'primary' : (actions ?? (column.wideOnly ? 'wide-only' : undefined));
  return (
    <Cell
      role={column.primary ? 'rowheader' : 'cell'}
      scope={column.primary ? 'row' : undefined}
      data-cell={kind}
      data-label={column.actions ? undefined : column.header}
      className={clsx(
        'sm:px-5 sm:py-3',
        column.align === 'end' || column.actions ? 'sm:text-right' : 'sm:text-left',
        column.primary ? 'font-[560]' : 'font-normal text-ink-soft',
      )}
    >
      {column.cell(row)}
    </Cell>
  );
}
