import { useRevalidator } from '@remix-run/react';
import { useEffect } from 'react';

/** Reads the page again when it is shown again: what was opened beside it has been noted meanwhile. */
export function useShownAgain(wanted: boolean): void {
  const { revalidate } = useRevalidator();
  useEffect(() => {
    if (!wanted) return;
    const shown = () => document.visibilityState === 'visible' && revalidate();
    document.addEventListener('visibilitychange', shown);
    window.addEventListener('focus', shown);
    return () => {
      document.removeEventListener('visibilitychange', shown);
      window.removeEventListener('focus', shown);
    };
  }, [wanted, revalidate]);
}
