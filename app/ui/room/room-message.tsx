import type { ReactNode } from 'react';

/** One thing that a room has to say instead of being open, and what one can do. */
export function RoomMessage({
  icon,
  title,
  text,
  about,
  actions,
}: {
  icon: ReactNode;
  title: string;
  text: ReactNode;
  /** The session it is about. */
  about?: string;
  actions: ReactNode;
}) {
  return (
    <div className="mx-auto my-auto w-full max-w-lg px-4 py-12 text-center sm:px-6">
      <span
        aria-hidden="true"
        className="mx-auto grid size-16 place-content-center rounded-full bg-accent-soft text-accent-text [&_svg]:size-7"
      >
        {icon}
      </span>
      {about && <p className="mt-6 text-sm font-medium text-ink-faint">{about}</p>}
      <h1 className="mt-2 text-2xl text-balance">{title}</h1>
      <p className="mt-3 text-pretty text-ink-soft">{text}</p>
      <div className="mt-8 flex flex-wrap justify-center gap-3">{actions}</div>
    </div>
  );
}
