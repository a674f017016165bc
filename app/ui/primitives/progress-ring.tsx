import { clsx } from 'clsx';
import type { ReactNode } from 'react';
import { useFormats } from './use-formats';

export type ProgressRingProps = {
  /** From 0 to 1. */
  ratio: number;
  label: string;
  size?: 'small' | 'medium' | 'large';
  tone?: 'accent' | 'success';
  /** What stands in the middle; the percentage unless told, nothing in a small ring. */
  children?: ReactNode;
};

const sizes = { small: 'size-10', medium: 'size-16', large: 'size-32' };
const texts = {
  small: 'hidden',
  medium: 'text-[0.8125rem] font-[620] tracking-tight',
  large: 'text-2xl font-[640]',
};

/** How far something is, as a ring; complete, it turns to the colour of success. */
export function ProgressRing({ ratio, label, size = 'medium', tone, children }: ProgressRingProps) {
  const formats = useFormats();
  const share = Math.min(1, Math.max(0, ratio));
  const complete = (tone ?? (share === 1 ? 'success' : 'accent')) === 'success';
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={Math.floor(share * 100)}
      aria-valuetext={formats.percent(share)}
      className={clsx('relative grid flex-none place-content-center', sizes[size])}
    >
      <svg viewBox="0 0 36 36" aria-hidden="true" className="absolute inset-0 -rotate-90">
        <circle cx="18" cy="18" r="15.5" fill="none" strokeWidth="3.5" className="stroke-ink/10" />
        {share > 0 && (
          <circle
            cx="18"
            cy="18"
            r="15.5"
            fill="none"
            strokeWidth="3.5"
            strokeLinecap={share === 1 ? 'butt' : 'round'}
            pathLength={100}
            strokeDasharray={share === 1 ? undefined : `${share * 100} 100`}
            className={clsx(
              complete ? 'stroke-success' : 'stroke-accent',
              'transition-[stroke-dasharray] duration-500 ease-calm',
            )}
          />
        )}
      </svg>
      <span aria-hidden="true" className={clsx('relative text-center tabular-nums', texts[size])}>
        {children ?? formats.percent(share)}
      </span>
    </div>
  );
}
