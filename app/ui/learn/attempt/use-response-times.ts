import { useCallback, useEffect, useRef } from 'react';

/**
 * How long each question has been looked at, in milliseconds, beginning with what the server knew: the one on the page
 * counts while the page is to be seen (G3).
 */
export function useResponseTimes(
  known: readonly { questionId: string; timeSpentMs: number }[],
  questionId: string | null,
) {
  const times = useRef(new Map(known.map((one) => [one.questionId, one.timeSpentMs])));
  const since = useRef<{ questionId: string; at: number } | null>(null);

  const stop = useCallback(() => {
    const { current } = since;
    if (!current) return;
    const before = times.current.get(current.questionId) ?? 0;
    times.current.set(current.questionId, before + performance.now() - current.at);
    since.current = null;
  }, []);

  useEffect(() => {
    const go = () => {
      stop();
      if (questionId && document.visibilityState === 'visible') {
        since.current = { questionId, at: performance.now() };
      }
    };
    go();
    document.addEventListener('visibilitychange', go);
    return () => {
      stop();
      document.removeEventListener('visibilitychange', go);
    };
  }, [questionId, stop]);

  /** The times as they stand now, in whole milliseconds. */
  return useCallback(() => {
    const running = since.current;
    stop();
    if (running) since.current = { questionId: running.questionId, at: performance.now() };
    return Object.fromEntries([...times.current].map(([id, spent]) => [id, Math.round(spent)]));
  }, [stop]);
}
