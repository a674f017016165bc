import { NavLink, useLocation } from '@remix-run/react';
import { useScrollEdges } from './use-scroll-edges';

export type TabLink = { to: string; label: string; count?: number; end?: boolean };

/** Tabs that are pages: each has its address, and works without script. Where they are too many for the width, they scroll. */
export function TabLinks({ label, links }: { label: string; links: readonly TabLink[] }) {
  const row = useScrollEdges<HTMLElement>({
    selector: '[aria-current=page]',
    when: useLocation().pathname,
  });
  return (
    <div className="border-b">
      <nav
        ref={row}
        aria-label={label}
        className="scroll-edges relative -mb-px flex overflow-x-auto [scrollbar-width:none] max-sm:-mx-4 max-sm:px-2 sm:gap-1"
      >
        {links.map((link) => (
          <NavLink
            key={link.to}
            to={link.to}
            end={link.end ?? true}
            prefetch="intent"
            className="relative flex min-h-11 flex-none items-center px-2 text-sm font-medium whitespace-nowrap text-ink-soft after:absolute after:inset-x-2 after:bottom-0 after:h-0.5 after:rounded-full hover:text-ink focus-visible:-outline-offset-2 sm:px-3 aria-[current=page]:text-ink aria-[current=page]:after:bg-accent-text"
          >
            {link.label}
            {link.count !== undefined && (
              <span className="ml-1.5 rounded-full bg-ink/7 px-1.5 py-0.5 text-xs tabular-nums">
                {link.count}
              </span>
            )}
          </NavLink>
        ))}
      </nav>
    </div>
  );
}
