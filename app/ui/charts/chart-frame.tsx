import { Table2 } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export type ChartFigures = { columns: readonly string[]; rows: readonly (readonly string[])[] };

export type ChartFrameProps = {
  title: string;
  /** What the drawing shows, in a sentence: the conclusion one would draw from it. */
  caption?: ReactNode;
  /** Every figure of the drawing, already formatted; the first column names the line. */
  figures: ChartFigures;
  legend?: ReactNode;
  actions?: ReactNode;
  headingLevel?: 2 | 3;
  children: ReactNode;
};

/** A drawing and the figures behind it, which open as a table: for the eye that prefers them, and for the ear. */
export function ChartFrame({
  title,
  caption,
  figures,
  legend,
  actions,
  headingLevel = 2,
  children,
}: ChartFrameProps) {
  const { t } = useTranslation('shell');
  const id = useId();
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <figure aria-labelledby={id} className="flex min-w-0 flex-col rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Heading id={id} className="text-base font-[620]">
            {title}
          </Heading>
          {caption && <figcaption className="mt-0.5 text-sm text-ink-soft">{caption}</figcaption>}
        </div>
        {actions}
      </div>
      <div className="mt-5 min-w-0 flex-1">{children}</div>
      {legend}
      <details className="group mt-4 border-t pt-2">
        <summary className="-ml-2 inline-flex min-h-9 items-center gap-2 rounded-sm px-2 text-sm text-ink-soft hover:text-ink">
          <Table2 aria-hidden="true" className="size-4" />
          {t('chart.figures')}
        </summary>
        <div className="relative mt-2 max-h-72 overflow-auto" tabIndex={0} role="region" aria-labelledby={id}>
          <table className="w-full text-sm tabular-nums">
            <thead>
              <tr className="border-b">
                {figures.columns.map((column, position) => (
                  <th
                    key={column}
                    scope="col"
                    className={`sticky top-0 bg-surface py-2 pr-4 font-[560] text-ink-faint ${position === 0 ? 'text-left' : 'text-right'}`}
                  >
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody className="divide-y">
              {figures.rows.map(([name, ...values]) => (
                <tr key={name}>
                  <th scope="row" className="py-2 pr-4 text-left font-normal">
                    {name}
                  </th>
                  {values.map((value, position) => (
                    <td key={position} className="py-2 pr-4 text-right">
                      {value}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </figure>
  );
}
