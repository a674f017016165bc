import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Things of one kind beside each other. */
export function GalleryGroup({
  title,
  stack = false,
  children,
}: {
  title: string;
  stack?: boolean;
  children: ReactNode;
}) {
  return (
    <div className="min-w-0">
      <h3 className="mb-3 text-sm font-[560] text-ink-faint">{title}</h3>
      <div className={clsx(stack ? 'flex flex-col gap-4' : 'flex flex-wrap items-center gap-3')}>
        {children}
      </div>
    </div>
  );
}
