import { useEffect, useState, type RefObject } from 'react';

/** An element over the whole screen, and back; null where the browser has no such thing. */
export function useFullScreen(place: RefObject<HTMLElement>): { on: boolean; toggle: () => void } | null {
  const [on, setOn] = useState(false);
  useEffect(() => {
    const changed = () => setOn(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, []);
  if (!document.fullscreenEnabled) return null;
  return {
    on,
    toggle: () =>
      void (on ? document.exitFullscreen() : place.current?.requestFullscreen())?.catch(() => undefined),
  };
}
