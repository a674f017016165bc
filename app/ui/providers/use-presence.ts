import { useCallback, useEffect, useRef, useState } from 'react';
import { PresenceBeats, type PresenceStanding } from '../room/presence-beats';

/** `out`: not there. `coming`: nothing heard of the server yet. */
export type OwnPresence = 'out' | 'coming' | PresenceStanding;

/** Somebody's presence by this page, from `come` to `go`, or to the end of the page. */
export function usePresence(sessionId: string) {
  const [presence, setPresence] = useState<OwnPresence>('out');
  const beats = useRef<PresenceBeats | null>(null);

  const go = useCallback(() => {
    beats.current?.leave();
    beats.current = null;
    setPresence('out');
  }, []);

  const come = useCallback(() => {
    if (beats.current) return;
    const page = new PresenceBeats({
      sessionId,
      pageId: crypto.randomUUID(),
      together: () => true,
      told: (standing) => {
        if (beats.current !== page) return;
        if (standing === 'refused') {
          page.stop();
          beats.current = null;
        }
        setPresence(standing);
      },
    });
    beats.current = page;
    setPresence('coming');
    page.start();
  }, [sessionId]);

  useEffect(() => go, [go]);
  // A page put aside and taken out again has said goodbye: it comes anew.
  useEffect(() => {
    const back = (event: PageTransitionEvent) => {
      if (!event.persisted || !beats.current) return;
      beats.current = null;
      come();
    };
    window.addEventListener('pageshow', back);
    return () => window.removeEventListener('pageshow', back);
  }, [come]);

  return { presence, come, go };
}
