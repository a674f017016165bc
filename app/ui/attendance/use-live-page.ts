import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Reads the page again every so often while somebody looks at it, and at once when they come back to it. */
export function useLivePage(everyMs = 10_000): { refresh: () => void; busy: boolean } {
  const { revalidate, state } = useRevalidator();
  useEffect(() => {
    const read = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) revalidate();
    };
    const timer = setInterval(read, everyMs);
    document.addEventListener('visibilitychange', read);
    window.addEventListener('online', read);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', read);
      window.removeEventListener('online', read);
    };
  }, [revalidate, everyMs]);
  return { refresh: revalidate, busy: state === 'loading' };
}
