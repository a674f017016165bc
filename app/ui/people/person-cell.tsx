import { Link } from '@remix-run/react';
import { Avatar } from '../primitives/avatar';

/** Somebody in a list: initials, name and address, leading to their page. */
export function PersonCell({ id, name, email }: { id: string; name: string; email: string }) {
  return (
    <span className="flex min-w-0 items-center gap-3">
      <Avatar name={name} />
      <span className="min-w-0">
        <Link
          to={`/manage/people/${id}`}
          prefetch="intent"
          className="rounded-sm underline-offset-4 hover:underline"
        >
          {name}
        </Link>
        <span className="block truncate text-sm font-normal text-ink-faint">{email}</span>
      </span>
    </span>
  );
}
