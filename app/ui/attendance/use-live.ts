import { useEffect } from 'react';

/** Reads again every so often while somebody looks at the page, and at once when they or the network come back to it. */
export function useLive(read: () => void, everyMs = 10_000): void {
  useEffect(() => {
    const readIfSeen = () => {
      if (document.visibilityState === 'visible' && navigator.onLine) read();
    };
    const timer = setInterval(readIfSeen, everyMs);
    document.addEventListener('visibilitychange', readIfSeen);
    window.addEventListener('online', readIfSeen);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', readIfSeen);
      window.removeEventListener('online', readIfSeen);
    };
  }, [read, everyMs]);
}
