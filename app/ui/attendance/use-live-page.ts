import { useRevalidator } from '@remix-run/react';
import { useCallback } from 'react';
import { useLive } from './use-live';

/** Keeps what the page shows as it is on the server; while that cannot be reached the page stays as it was. */
export function useLivePage(everyMs?: number): { refresh: () => void; busy: boolean } {
  const { revalidate, state } = useRevalidator();
  const refresh = useCallback(() => {
    // A failed revalidation would put an error in the place of the page.
    fetch('/healthz').then(
      ({ ok }) => ok && revalidate(),
      () => undefined,
    );
  }, [revalidate]);
  useLive(refresh, everyMs);
  return { refresh, busy: state === 'loading' };
}
