import type { ReactNode } from 'react';

/** A key of the keyboard. */
export function Kbd({ children }: { children: ReactNode }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-content-center rounded-[0.3125rem] bg-surface px-1 font-sans text-[0.6875rem] font-medium text-ink-soft shadow-sm">
      {children}
    </kbd>
  );
}
