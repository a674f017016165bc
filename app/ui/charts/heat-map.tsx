import { Link } from '@remix-run/react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type HeatMapCell = {
  /** From 0 to 1: how much of what was planned; null where nothing is planned, or not yet. */
  ratio: number | null;
  /** The cell in words: "3 h 30, signé". */
  text: string;
  /** Something in it contradicts something else. */
  flagged?: boolean;
};

export type HeatMapProps = {
  title: string;
  caption?: ReactNode;
  /** What the rows are: "Participant". */
  axis: string;
  columns: readonly { label: string; detail?: string }[];
  /** `to`: where a row is told in full. */
  rows: readonly { label: string; to?: string; cells: readonly HeatMapCell[] }[];
  legend: { full: string; partial: string; none: string; notPlanned: string; flagged?: string };
};

/** One cell, filled from its foot by its share: read without the colour. */
function Cell({ ratio, flagged = false }: Pick<HeatMapCell, 'ratio' | 'flagged'>) {
  return (
    <svg viewBox="0 0 28 28" aria-hidden="true" className="size-7 flex-none overflow-visible">
      {ratio === null ? (
        <rect x="10" y="13" width="8" height="2" rx="1" className="fill-line-strong" />
      ) : (
        <>
          <rect
            x="0.75"
            y="0.75"
            width="26.5"
            height="26.5"
            rx="7"
            className={ratio === 0 ? 'fill-danger-soft stroke-danger' : 'fill-accent-soft stroke-accent'}
            strokeWidth="1.5"
          />
          {ratio > 0 && <FilledShare ratio={ratio} />}
          {ratio === 0 && (
            <path d="M10 10l8 8M18 10l-8 8" className="stroke-danger" strokeWidth="2" strokeLinecap="round" />
          )}
        </>
      )}
      {flagged && <circle cx="25" cy="3" r="5" className="fill-warning stroke-surface" strokeWidth="2" />}
    </svg>
  );
}

function FilledShare({ ratio }: { ratio: number }) {
  const clip = useId();
  const height = Math.min(1, ratio) * 28;
  return (
    <>
      <clipPath id={clip}>
        <rect width="28" height="28" rx="7.5" />
      </clipPath>
      <rect y={28 - height} width="28" height={height} clipPath={`url(#${clip})`} className="fill-accent" />
    </>
  );
}

/** Who was there, session by session: a table whose cells are drawn, so that it is its own figures. */
export function HeatMap({ title, caption, axis, columns, rows, legend }: HeatMapProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const keys = [
    { ratio: 1, label: legend.full },
    { ratio: 0.5, label: legend.partial },
    { ratio: 0, label: legend.none },
    { ratio: null, label: legend.notPlanned },
    ...(legend.flagged ? [{ ratio: 1, flagged: true, label: legend.flagged }] : []),
  ];
  return (
    <figure aria-labelledby={id} className="min-w-0 rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <h2 id={id} className="text-base font-[620]">
        {title}
      </h2>
      {caption && <figcaption className="mt-0.5 text-sm text-ink-soft">{caption}</figcaption>}
      <div className="relative mt-5 overflow-x-auto" tabIndex={0} role="region" aria-labelledby={id}>
        <table className="border-separate border-spacing-x-1 border-spacing-y-1.5 text-sm">
          <thead>
            <tr>
              <th
                scope="col"
                className="sticky left-0 z-10 min-w-32 bg-surface pr-4 text-left align-bottom text-xs font-[560] text-ink-faint"
              >
                {axis}
              </th>
              {columns.map((column) => (
                <th
                  key={`${column.label} ${column.detail ?? ''}`}
                  scope="col"
                  className="min-w-11 px-0.5 pb-1 text-center text-xs font-[560] whitespace-nowrap text-ink-soft"
                >
                  {column.label}
                  {column.detail && <span className="block font-normal text-ink-faint">{column.detail}</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th
                  scope="row"
                  className="sticky left-0 z-10 max-w-40 truncate bg-surface pr-4 text-left font-normal"
                >
                  {row.to ? (
                    <Link to={row.to} className="rounded-sm underline-offset-4 hover:underline">
                      {row.label}
                    </Link>
                  ) : (
                    row.label
                  )}
                </th>
                {row.cells.map((cell, position) => (
                  <td key={position} title={cell.text}>
                    <span className="flex justify-center">
                      <Cell ratio={cell.ratio} flagged={cell.flagged} />
                      <span className="sr-only">{cell.text}</span>
                    </span>
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <ul
        aria-label={t('heatMap.legend')}
        className="mt-4 flex flex-wrap gap-x-5 gap-y-2 text-sm text-ink-soft"
      >
        {keys.map((key) => (
          <li key={key.label} className="inline-flex items-center gap-2">
            <Cell ratio={key.ratio} flagged={'flagged' in key && key.flagged} />
            {key.label}
          </li>
        ))}
      </ul>
    </figure>
  );
}
