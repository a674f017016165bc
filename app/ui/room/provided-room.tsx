import type { ReactNode } from 'react';

/** A room that somebody else provides, under the name of its session. */
export function ProvidedRoom({
  title,
  about,
  tools,
  children,
}: {
  title: string;
  about: string;
  /** Beside the name: what one can do besides. */
  tools?: ReactNode;
  children: ReactNode;
}) {
  return (
    <>
      <header className="px-4 pt-6 text-center sm:px-6">
        <p className="text-sm font-medium text-ink-faint">{about}</p>
        <h1 className="mt-1 text-2xl text-balance">{title}</h1>
        {tools && <div className="mt-3 flex justify-center">{tools}</div>}
      </header>
      {children}
    </>
  );
}
