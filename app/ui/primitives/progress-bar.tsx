import { clsx } from 'clsx';
import { useFormats } from './use-formats';

export type ProgressBarProps = {
  /** From 0 to 1; without it the bar says that something is going on, not how far. */
  ratio?: number;
  label: string;
  /** The figure in words where it is not a plain percentage: "4 leçons sur 12". */
  valueText?: string;
  tone?: 'accent' | 'success' | 'warning' | 'danger';
  size?: 'thin' | 'medium';
  className?: string;
};

const fills = {
  accent: 'fill-accent',
  success: 'fill-success',
  warning: 'fill-warning',
  danger: 'fill-danger',
};

/** How far something is, as a bar. Drawn as SVG, so that the server's page already shows it. */
export function ProgressBar({ ratio, label, valueText, tone, size = 'medium', className }: ProgressBarProps) {
  const formats = useFormats();
  const share = ratio === undefined ? undefined : Math.min(1, Math.max(0, ratio));
  const full = share === 1 && tone === undefined;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share === undefined ? undefined : Math.floor(share * 100)}
      aria-valuetext={valueText ?? (share === undefined ? undefined : formats.percent(share))}
      className={clsx(
        'overflow-hidden rounded-full bg-ink/10',
        size === 'thin' ? 'h-1.5' : 'h-2.5',
        share === undefined && 'animate-breathe',
        className,
      )}
    >
      <svg width="100%" height="100%" aria-hidden="true" className="block">
        <rect
          width={`${(share ?? 1) * 100}%`}
          height="100%"
          rx={size === 'thin' ? 3 : 5}
          className={clsx(
            fills[tone ?? (full ? 'success' : 'accent')],
            'transition-[width] duration-500 ease-calm',
          )}
        />
      </svg>
    </div>
  );
}
