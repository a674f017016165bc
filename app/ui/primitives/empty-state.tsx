import { clsx } from 'clsx';
import type { ReactNode } from 'react';

export type EmptyStateProps = {
  icon: ReactNode;
  title: string;
  /** What to do next, and why it is worth it. */
  children?: ReactNode;
  action?: ReactNode;
  /** Within a card or a table, smaller. */
  compact?: boolean;
  headingLevel?: 2 | 3;
};

/** What a list says while it has nothing: never just "nothing here", always the next step. */
export function EmptyState({
  icon,
  title,
  children,
  action,
  compact = false,
  headingLevel = 2,
}: EmptyStateProps) {
  const Heading = headingLevel === 2 ? 'h2' : 'h3';
  return (
    <div className={clsx('flex flex-col items-center text-center', compact ? 'px-4 py-8' : 'px-6 py-16')}>
      <span
        aria-hidden="true"
        className={clsx(
          'relative grid place-content-center rounded-full bg-accent-soft text-accent-text',
          compact ? 'size-12 [&_svg]:size-5' : 'size-16 ring-8 ring-accent-soft/50 [&_svg]:size-7',
        )}
      >
        {icon}
      </span>
      <Heading className={clsx('font-[620]', compact ? 'mt-4 text-base' : 'mt-7 text-xl')}>{title}</Heading>
      {children && (
        <div className="mt-1.5 max-w-md text-[0.9375rem] text-pretty text-ink-soft">{children}</div>
      )}
      {action && <div className="mt-6 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  );
}
