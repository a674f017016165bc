import { clsx } from 'clsx';

/** A share of a whole as a bar beside its figure; drawn as SVG, so that the server's page already shows it. */
export function ShareBar({ ratio, className }: { ratio: number; className?: string }) {
  const share = Math.min(1, Math.max(0, ratio));
  return (
    <span aria-hidden="true" className={clsx('block overflow-hidden bg-sunken', className)}>
      <svg width="100%" height="100%" className="block">
        <rect width={`${share * 100}%`} height="100%" className="fill-accent" />
      </svg>
    </span>
  );
}
