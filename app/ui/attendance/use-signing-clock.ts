import { useEffect, useMemo, useState } from 'react';

const tickMs = 10_000;

/** Our clock as this device knows it: set by the server when the page was read, whatever the device's own says. */
export function useSigningClock(serverNow: string): { now: Date; read: () => Date } {
  const [now, setNow] = useState(() => new Date(serverNow));
  const read = useMemo(() => {
    const ahead = typeof window === 'undefined' ? 0 : new Date(serverNow).getTime() - Date.now();
    return () => new Date(Date.now() + ahead);
  }, [serverNow]);
  useEffect(() => {
    setNow(read());
    const timer = setInterval(() => setNow(read()), tickMs);
    return () => clearInterval(timer);
  }, [read]);
  return { now, read };
}
