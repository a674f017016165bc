import type { ReactNode } from 'react';

/** Names and what they are, one line each. */
export function DescriptionList({ items }: { items: readonly { term: string; detail: ReactNode }[] }) {
  return (
    <dl className="divide-y text-[0.9375rem]">
      {items.map(({ term, detail }) => (
        <div key={term} className="flex flex-col gap-x-6 py-2.5 sm:flex-row">
          <dt className="w-48 flex-none text-ink-faint">{term}</dt>
          <dd className="min-w-0 flex-1 wrap-break-word tabular-nums">{detail}</dd>
        </div>
      ))}
    </dl>
  );
}
