import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

/** Ways onward from a short form over the page: what has a page of its own. */
export function MoreLinks({ links }: { links: readonly { to: string; icon: ReactNode; label: string }[] }) {
  return (
    <ul className="-mx-2 border-t pt-3">
      {links.map(({ to, icon, label }) => (
        <li key={to}>
          <Link
            to={to}
            className="flex min-h-11 items-center gap-3 rounded-md px-2 text-[0.9375rem] hover:bg-sunken"
          >
            <span aria-hidden="true" className="text-ink-faint [&_svg]:size-4">
              {icon}
            </span>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
}
