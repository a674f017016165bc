import { NavLink } from '@remix-run/react';

export type TabLink = { to: string; label: string; count?: number; end?: boolean };

/** Tabs that are pages: each has its address, and works without script. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  return (
    <nav aria-label={label} className="relative flex gap-1 overflow-x-auto border-b [scrollbar-width:none]">
      {links.map((link) => (
        <NavLink
          key={link.to}
          to={link.to}
          end={link.end ?? true}
          prefetch="intent"
          className="relative flex min-h-11 items-center px-3 text-sm font-medium whitespace-nowrap text-ink-soft after:absolute after:inset-x-2 after:-bottom-px after:h-0.5 after:rounded-full hover:text-ink focus-visible:-outline-offset-2 aria-[current=page]:text-ink aria-[current=page]:after:bg-accent-text"
        >
          {link.label}
          {link.count !== undefined && (
            <span className="ml-2 rounded-full bg-ink/7 px-1.5 py-0.5 text-xs tabular-nums">
              {link.count}
            </span>
          )}
        </NavLink>
      ))}
    </nav>
  );
}
