const SAME_WISH_MS = 2000; // a terminal and npm both pass Ctrl-C on

/**
 * `stopped` is aborted by the first signal, or when the process that started this one is gone; `hurry` by another
 * signal two seconds later or more.
 */
export function stopOnSignal() {
  const stopped = new AbortController();
  const hurry = new AbortController();
  let firstAt = 0;
  const onSignal = () => {
    if (!stopped.signal.aborted) {
      firstAt = Date.now();
      stopped.abort(new Error('stopped'));
    } else if (Date.now() - firstAt > SAME_WISH_MS) {
      hurry.abort();
    }
  };
  process.on('SIGINT', onSignal);
  process.on('SIGTERM', onSignal);
  process.on('disconnect', onSignal);
  return { stopped: stopped.signal, hurry: hurry.signal };
}
