import { clsx } from 'clsx';

/** The sign of Assidu: a morning and an afternoon, the two half-days that attendance is signed for. */
export function AssiduMark({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      aria-hidden="true"
      className={clsx('flex-none', className ?? 'size-7 text-accent-text')}
    >
      <path d="M15.2 8A10.6 10.6 0 0 0 15.2 29.2Z" fill="currentColor" />
      <path d="M16.8 2.8A10.6 10.6 0 0 1 16.8 24Z" fill="currentColor" opacity="0.55" />
    </svg>
  );
}
