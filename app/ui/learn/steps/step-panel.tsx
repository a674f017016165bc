import type { ReactNode } from 'react';

/** What is to be done on a page of its own: where it stands in a sentence, and the way there. */
export function StepPanel({ text, children }: { text: string; children: ReactNode }) {
  return (
    <div className="mt-8 flex flex-wrap items-center justify-between gap-4 rounded-xl bg-surface p-5 shadow-sm sm:p-6">
      <p className="min-w-0 text-pretty">{text}</p>
      {children}
    </div>
  );
}
