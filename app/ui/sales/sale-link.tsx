import { Link } from '@remix-run/react';

/** The way to another document. */
export function SaleLink({ id, number }: { id: string; number: string }) {
  return (
    <Link to={`/manage/sales/${id}`} className="text-accent-text underline underline-offset-4">
      {number}
    </Link>
  );
}
