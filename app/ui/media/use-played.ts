import { useEffect, useRef, useState } from 'react';
import { joinRanges, type Range } from '~/domain/learning/coverage';
import type { PendingReports } from '../learn/pending-reports';
import { randomId } from '../primitives/random-id';
import type { SavedState } from '../primitives/saved-indicator';
import { PlayedStretch, type Stretch } from './played-stretch';

const reportMs = 5000;
const waitingReportMs = 30_000; // while nothing comes back: fewer, longer reports wait

/** Who is told what was played: the learner's reports, under the lesson's address. */
export type Told = {
  reports: PendingReports;
  address: string;
  /** The server has acknowledged a report; `done`: the lesson counts as done. */
  onAcknowledged: (told: { done: boolean; paused: boolean }) => void;
};

export type Played = { ranges: readonly Range[]; saved: SavedState; problem: string | null };

/**
 * Follows what a media element really plays and reports it: every five seconds, when it pauses, and when the page is
 * left. `known`: what the server knows already; `told` null: nothing is counted, as in a preview.
 */
export function usePlayed(
  media: HTMLMediaElement,
  of: { lengthMs: number; known: readonly Range[]; told: Told | null },
): Played {
  const { lengthMs, known, told } = of;
  const [mine, setMine] = useState<readonly Range[]>([]);
  const [saved, setSaved] = useState<SavedState>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(told);
  latest.current = told;
  const reports = told?.reports ?? null;
  const address = told?.address ?? '';

  useEffect(() => {
    const stretch = new PlayedStretch();
    const sent = new Set<string>();
    let visit = { id: randomId(), number: 0, to: 0 };
    let lastReport = 0;

    const add = (taken: Stretch) => {
      setMine((before) => joinRanges([...before, ...taken.ranges]));
      if (!reports) return;
      // A clock that was set back would tell again of time that is told: another visit begins.
      if (taken.from < visit.to) visit = { id: randomId(), number: 0, to: 0 };
      visit = { ...visit, number: visit.number + 1, to: taken.to };
      const id = `played:${visit.id}:${visit.number}`;
      const period = { from: new Date(taken.from).toISOString(), to: new Date(taken.to).toISOString() };
      const position = Math.min(1, (media.currentTime * 1000) / lengthMs);
      const body = { visitId: visit.id, number: visit.number, ...period, ranges: taken.ranges, position };
      sent.add(id);
      reports.add({ id, url: `${address}/coverage`, body, stamped: true });
    };
    const report = () => {
      const taken = stretch.take();
      if (taken.length === 0) return;
      lastReport = Date.now();
      for (const one of taken) add(one);
      void reports?.flush();
    };
    const waiting = () => [...sent].some((id) => reports?.isPending(id));
    const tick = () => {
      if (!media.paused && !media.seeking) {
        stretch.tick(media.currentTime * 1000, Date.now(), media.playbackRate);
      }
    };
    const stop = () => {
      if (!media.seeking) stretch.tick(media.currentTime * 1000, Date.now(), media.playbackRate);
      stretch.stop();
    };
    const pause = () => {
      if (media.ended) return; // told by `ended`, which follows
      stop();
      report();
    };
    const jump = () => stretch.stop();
    const end = () => {
      stretch.tick(media.currentTime * 1000, Date.now(), media.playbackRate);
      stretch.end(lengthMs);
      report();
    };
    const beat = () => {
      if (Date.now() - lastReport >= (waiting() ? waitingReportMs : 0)) report();
    };
    const leave = () => {
      tick();
      report();
    };
    const hide = () => document.visibilityState === 'hidden' && leave();
    const heard = reports?.subscribe((id, answer) => {
      if (!sent.has(id)) return;
      if (answer.ok) {
        const { recordedAt, completedAt } = answer.body;
        setSaved(waiting() ? { state: 'saving' } : { state: 'saved', at: String(recordedAt) });
        setProblem(null);
        latest.current?.onAcknowledged({ done: typeof completedAt === 'string', paused: media.paused });
      } else if (reports.isPending(id)) setSaved({ state: 'offline' });
      else {
        setSaved({ state: 'failed' });
        setProblem(answer.message);
      }
    });
    const listeners = {
      ...{ playing: tick, timeupdate: tick, ratechange: tick },
      ...{ pause, seeking: jump, waiting: stop, emptied: jump, ended: end },
    };
    tick();
    for (const [name, listener] of Object.entries(listeners)) media.addEventListener(name, listener);
    window.addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hide);
    const timer = setInterval(beat, reportMs);
    return () => {
      leave();
      clearInterval(timer);
      heard?.();
      for (const [name, listener] of Object.entries(listeners)) media.removeEventListener(name, listener);
      window.removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hide);
    };
  }, [media, lengthMs, reports, address]);

  return { ranges: joinRanges([...known, ...mine]), saved, problem };
}
