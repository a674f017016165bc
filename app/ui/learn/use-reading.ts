import { useEffect, useLayoutEffect, useRef } from 'react';
import { randomId } from '../primitives/random-id';
import type { PendingReports } from './pending-reports';
import { beatMs, ReadingClock } from './reading-clock';

// What plays is followed without a hand on anything. Its events do not bubble: they are caught on their way down.
const signs = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchstart', 'scroll', 'timeupdate'];
const caught = { passive: true, capture: true } as const;

// React has nothing to lay out on the server, and says so.
const useLayoutEffectInBrowser = typeof window === 'undefined' ? useEffect : useLayoutEffect;

/** Reports that a lesson was opened and how long it is read; nothing is counted while the page is hidden. */
export function useReading(reports: PendingReports | null, address: string): void {
  // Its end must come while the lesson still stands: the place where reading stopped is read from the page.
  useLayoutEffectInBrowser(() => {
    if (!reports) return;
    const visitId = randomId();
    let number = 0;
    reports.add({ id: `launch:${visitId}`, url: `${address}/launches`, body: { visitId } });
    void reports.flush();
    const clock = new ReadingClock(Date.now(), ({ from, to }) => {
      number += 1;
      const period = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      const body = { visitId, number, ...period, position: shareScrolled() };
      reports.add({ id: `read:${visitId}:${number}`, url: `${address}/readings`, body, stamped: true });
      void reports.flush();
    });
    const visible = () => document.visibilityState === 'visible';
    const beat = () => clock.beat(Date.now(), visible());
    const active = () => clock.activity(Date.now());
    const changed = () => (visible() ? beat() : clock.leave(Date.now()));
    const leave = () => clock.leave(Date.now());
    beat();
    const timer = setInterval(beat, beatMs);
    for (const sign of signs) window.addEventListener(sign, active, caught);
    document.addEventListener('visibilitychange', changed);
    window.addEventListener('pagehide', leave);
    return () => {
      leave();
      clearInterval(timer);
      for (const sign of signs) window.removeEventListener(sign, active, caught);
      document.removeEventListener('visibilitychange', changed);
      window.removeEventListener('pagehide', leave);
    };
  }, [reports, address]);
}

/** Goes back, once, to where reading stopped, on whatever device, unless the address names a place. */
export function useResume(position: number, done: boolean): void {
  const from = useRef(done ? 0 : position);
  useEffect(() => {
    const share = from.current;
    if (share < 0.03 || share > 0.97 || window.location.hash) return;
    window.scrollTo({ top: share * scrollable(), behavior: 'instant' });
  }, []);
}

function shareScrolled(): number {
  const all = scrollable();
  return all <= 0 ? 0 : Math.min(1, Math.max(0, window.scrollY / all));
}

const scrollable = () => document.documentElement.scrollHeight - window.innerHeight;
