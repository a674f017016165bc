import { clsx } from 'clsx';
import type { ReactNode } from 'react';

/** Names and what they are, one line each; `amounts` sets sums below each other, at the end of their line. */
export function DescriptionList({
  items,
  amounts = false,
}: {
  items: readonly { term: string; detail: ReactNode }[];
  amounts?: boolean;
}) {
  return (
    <dl className="divide-y text-[0.9375rem]">
      {items.map(({ term, detail }) => (
        <div key={term} className={clsx('flex gap-x-6 py-2.5', !amounts && 'flex-col sm:flex-row')}>
          <dt className={clsx('text-ink-faint', amounts ? 'min-w-0' : 'w-48 flex-none')}>{term}</dt>
          <dd
            className={clsx(
              'flex-1 wrap-break-word tabular-nums',
              amounts ? 'min-w-min text-right' : 'min-w-0', // a sum is never broken
            )}
          >
            {detail}
          </dd>
        </div>
      ))}
    </dl>
  );
}
