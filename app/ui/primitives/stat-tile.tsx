import { Link } from '@remix-run/react';
import { clsx } from 'clsx';
import { ArrowDownRight, ArrowRight, ArrowUpRight } from 'lucide-react';
import type { ReactNode } from 'react';

export type StatTileProps = {
  label: string;
  /** Already formatted. */
  value: ReactNode;
  /** Beneath: what it is compared with, or what it is made of. */
  detail?: ReactNode;
  trend?: { direction: 'up' | 'down' | 'flat'; text: string; good?: boolean };
  icon?: ReactNode;
  /** Where the figure is explained, line by line. */
  to?: string;
  /** A small drawing, such as a Sparkline. */
  children?: ReactNode;
};

const arrows = { up: ArrowUpRight, down: ArrowDownRight, flat: ArrowRight };

/** One figure and what it means. */
export function StatTile({ label, value, detail, trend, icon, to, children }: StatTileProps) {
  const Arrow = trend && arrows[trend.direction];
  return (
    <div
      className={clsx(
        'relative flex min-w-0 flex-col rounded-xl bg-surface p-5 shadow-sm',
        to && 'transition-shadow focus-within:shadow-md hover:shadow-md',
      )}
    >
      <div className="flex items-center justify-between gap-3 text-sm text-ink-soft">
        {to ? (
          <Link to={to} className="rounded-sm after:absolute after:inset-0 after:rounded-xl">
            {label}
          </Link>
        ) : (
          <span>{label}</span>
        )}
        {icon && (
          <span aria-hidden="true" className="text-ink-faint [&_svg]:size-[1.125rem]">
            {icon}
          </span>
        )}
      </div>
      <div className="mt-2 flex items-end justify-between gap-4">
        <p className="text-2xl font-[620] tabular-nums">{value}</p>
        {children}
      </div>
      {(detail || trend) && (
        <p className="mt-1.5 flex flex-wrap items-center gap-x-2 text-sm text-ink-faint">
          {trend && Arrow && (
            <span
              className={clsx(
                'inline-flex items-center gap-0.5 font-medium',
                trend.good === undefined
                  ? 'text-ink-soft'
                  : trend.good
                    ? 'text-success-ink'
                    : 'text-danger-ink',
              )}
            >
              <Arrow aria-hidden="true" className="size-4" />
              {trend.text}
            </span>
          )}
          {detail}
        </p>
      )}
    </div>
  );
}
