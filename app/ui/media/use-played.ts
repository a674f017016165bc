import { useEffect, useState } from 'react';
import { joinRanges, type Range } from '~/domain/learning/coverage';
import { PlayedStretch } from './played-stretch';
import { onEveryReport, useCoverageReports, type Told } from './use-coverage-reports';

/** Sent to a media element before its place is changed by hand. */
export const beforeSeek = 'assidu-before-seek';

/**
 * Follows what a media element really plays and reports it: every five seconds, when it pauses, and when the page is
 * left. `known`: what the server knows already; `told` null: nothing is reported, as in a preview.
 */
export function usePlayed(
  media: HTMLMediaElement,
  of: { lengthMs: number; known: readonly Range[]; told: Told | null },
) {
  const { lengthMs, known, told } = of;
  const [mine, setMine] = useState<readonly Range[]>([]);
  const { out, saved, problem } = useCoverageReports(told, () => media.paused);

  useEffect(() => {
    const stretch = new PlayedStretch();
    const report = () => {
      const taken = stretch.take();
      if (taken.length === 0) return;
      setMine((before) => joinRanges([...before, ...taken.flatMap(({ ranges }) => ranges)]));
      out?.send(taken, (media.currentTime * 1000) / lengthMs);
    };
    const now = () => stretch.tick(media.currentTime * 1000, Date.now(), media.playbackRate);
    const tick = () => {
      if (!media.paused && !media.seeking) now();
    };
    const stop = () => {
      if (!media.seeking) now();
      stretch.stop();
    };
    const pause = () => {
      if (media.ended) return; // told by `ended`, which follows
      stop();
      report();
    };
    const end = () => {
      now();
      stretch.end(lengthMs);
      report();
    };
    const jump = () => stretch.stop();
    const listeners = {
      ...{ playing: tick, timeupdate: tick, ratechange: tick, [beforeSeek]: tick },
      ...{ pause, seeking: jump, waiting: stop, emptied: jump, ended: end },
    };
    tick();
    for (const [name, listener] of Object.entries(listeners)) media.addEventListener(name, listener);
    const stopReporting = onEveryReport((leaving) => {
      if (leaving) tick();
      if (leaving || !out || out.isDue) report();
    });
    return () => {
      stopReporting();
      for (const [name, listener] of Object.entries(listeners)) media.removeEventListener(name, listener);
    };
  }, [media, lengthMs, out]);

  return { ranges: joinRanges([...known, ...mine]), saved, problem };
}
