import { clsx } from 'clsx';

/** The place of something that is on its way; give it a size by `className`. Say "loading" once, around the group. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden="true" className={clsx('block animate-breathe rounded-sm bg-ink/9', className)} />;
}
