import { useEffect, useRef, useState } from 'react';

export type Place = number | 'end';

/** The question on the page, or the end: as the address asks, then without loading anything. The focus follows. */
export function usePlace(asked: string | null, count: number) {
  const [place, setPlace] = useState<Place>(() => placeOf(asked, count));
  const [before, setBefore] = useState(asked);
  const moved = useRef(false);
  if (before !== asked) {
    setBefore(asked);
    setPlace(placeOf(asked, count));
  }
  useEffect(() => {
    if (!moved.current) return;
    window.scrollTo({ top: 0, behavior: 'instant' });
    const target = document.getElementById(place === 'end' ? 'hand-in' : `question-${place}`);
    target?.focus({ preventScroll: true });
  }, [place]);
  function goTo(where: string) {
    moved.current = true;
    setPlace(placeOf(where, count));
    const address = new URL(window.location.href);
    address.searchParams.set('question', where);
    window.history.replaceState(window.history.state, '', address);
  }
  return { place, goTo };
}

function placeOf(asked: string | null, count: number): Place {
  if (asked === 'end' || count === 0) return 'end';
  const number = Number(asked);
  return Number.isInteger(number) && number >= 1 ? Math.min(number, count) : 1;
}
