import { useRouteLoaderData } from '@remix-run/react';

/** Whether the reader is signed in to an organization, as the root says; it may be missing from an error page. */
export function useIsMember(): boolean {
  const root = useRouteLoaderData('root');
  return typeof root === 'object' && root !== null && 'member' in root && root.member === true;
}
