import type { ReactNode } from 'react';

/** The buttons that end a form; on a phone they stay in reach at the bottom while one scrolls. */
export function FormActions({ children, note }: { children: ReactNode; note?: ReactNode }) {
  return (
    <>
      {note && <p className="mt-6 text-sm text-ink-faint sm:hidden">{note}</p>}
      <div className="sticky bottom-0 z-10 -mx-4 mt-4 flex items-center gap-2 border-t bg-surface/95 px-4 py-3 backdrop-blur-sm sm:static sm:mx-0 sm:mt-8 sm:justify-end sm:bg-transparent sm:px-0 sm:pt-5 sm:pb-0 sm:backdrop-blur-none max-sm:[&>*]:flex-1">
        {note && <p className="mr-auto text-sm text-ink-faint max-sm:hidden">{note}</p>}
        {children}
      </div>
    </>
  );
}
