/** Where a fault of a page is reported, the page's address filled in. */
export const reportLink = ({ pathname, search }: { pathname: string; search: string }) =>
  `/account/faults?page=${encodeURIComponent(`${pathname}${search}`.slice(0, 500))}`;
