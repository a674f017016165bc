import type { ReactNode } from 'react';

/** The buttons that end a form; on a phone they stay in reach at the bottom while one scrolls. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <div className="sticky bottom-0 z-10 -mx-4 mt-8 flex flex-col gap-3 border-t bg-paper/95 px-4 py-3 backdrop-blur-sm sm:static sm:mx-0 sm:flex-row sm:items-center sm:bg-transparent sm:px-0 sm:pt-5 sm:pb-0 sm:backdrop-blur-none">
      {note && <div className="text-sm text-ink-faint sm:mr-auto">{note}</div>}
      <div className="flex flex-col-reverse gap-2 sm:ml-auto sm:flex-row">{children}</div>
    </div>
  );
}
