import type { RoomNews } from '~/domain/attendance/room';

const firstWaitMs = 400;
const longestWaitMs = 8000;
/** A stream says every quarter of a minute that it is alive: past that, the way to the server is broken. */
const silenceMs = 40_000;

export type RoomStreamEvents = {
  onNews: (news: RoomNews) => void;
  /** The stream stands, or is lost and being opened again. */
  onStanding: (open: boolean) => void;
  /** The server lets nobody in here; not tried again. */
  onRefusal: (code: string | null) => void;
};

/**
 * Reads the news of a room for as long as it is not closed: lost, the stream is opened again with growing pauses, at once
 * when the network is back.
 */
export function openRoomStream(addressNow: () => string, events: RoomStreamEvents): { close: () => void } {
  let closed = false;
  let current: AbortController | null = null;
  let hurry: () => void = () => undefined;

  async function read(): Promise<'again' | 'over'> {
    const control = new AbortController();
    current = control;
    let watch = setTimeout(() => control.abort(), silenceMs);
    try {
      const response = await fetch(addressNow(), { signal: control.signal, redirect: 'manual' });
      if (response.type === 'opaqueredirect' || (response.status >= 400 && response.status < 500)) {
        const body = (await response.json().catch(() => null)) as { refusal?: { code?: string } } | null;
        events.onRefusal(body?.refusal?.code ?? null);
        return 'over';
      }
      if (!response.ok || !response.body) return 'again';
      events.onStanding(true);
      const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
      let rest = '';
      for (;;) {
        const { done, value } = await reader.read();
        if (done) return 'again';
        clearTimeout(watch);
        watch = setTimeout(() => control.abort(), silenceMs);
        const parts = (rest + value).split('\n\n');
        rest = parts.pop() ?? '';
        for (const part of parts) {
          if (part.startsWith('data: ')) events.onNews(JSON.parse(part.slice(6)) as RoomNews);
        }
      }
    } finally {
      clearTimeout(watch);
      control.abort();
    }
  }

  async function run(): Promise<void> {
    let waitMs = firstWaitMs;
    while (!closed) {
      const startedAt = Date.now();
      const outcome = await read().catch(() => 'again' as const);
      if (closed || outcome === 'over') return;
      events.onStanding(false);
      if (Date.now() - startedAt > longestWaitMs) waitMs = firstWaitMs;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs * (0.75 + Math.random() / 2));
        hurry = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      waitMs = Math.min(longestWaitMs, waitMs * 2);
    }
  }

  const online = () => hurry();
  const offline = () => current?.abort();
  window.addEventListener('online', online);
  window.addEventListener('offline', offline);
  void run();
  return {
    close() {
      closed = true;
      window.removeEventListener('online', online);
      window.removeEventListener('offline', offline);
      current?.abort();
      hurry();
    },
  };
}
