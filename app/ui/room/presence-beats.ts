import { heartbeatMs } from '~/domain/attendance/heartbeat';
import { postJson } from '../courses/post-json';

/** `counted`: the server knows. `waiting`: it could not be reached. `refused`: the room is shut, or no longer theirs. */
export type PresenceStanding = 'counted' | 'waiting' | 'refused';

type Sign = { number: number; kind: 'joined' | 'seen' | 'left'; at: string };

/**
 * Tells the server that this page is in a room: when it comes, every half minute, when it goes. What cannot be sent is
 * kept and sent later where the page was with others at that moment, which `together` tells: it was there, whatever the
 * server knew.
 */
export class PresenceBeats {
  private readonly address: string;
  private readonly pageId: string;
  private readonly together: () => boolean;
  private readonly told: (standing: PresenceStanding) => void;
  private waiting: (Sign & { kept: boolean })[] = [];
  private number = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private sending: Promise<void> | null = null;

  constructor(room: {
    sessionId: string;
    pageId: string;
    together: () => boolean;
    /** Hears what became of each sign. */
    told?: (standing: PresenceStanding) => void;
  }) {
    this.address = `/rooms/${room.sessionId}/presence`;
    this.pageId = room.pageId;
    this.together = room.together;
    this.told = room.told ?? (() => undefined);
  }

  start(): void {
    this.sign('joined');
    void this.flush();
    this.timer = setInterval(() => {
      this.sign('seen');
      void this.flush();
    }, heartbeatMs);
    window.addEventListener('online', this.online);
    window.addEventListener('pagehide', this.leave);
  }

  /** Says goodbye, in a way that outlives the page. */
  readonly leave = (): void => {
    if (this.timer === undefined) return;
    this.stop();
    this.sign('left');
    const body = new Blob([JSON.stringify(this.body(this.waiting))], { type: 'application/json' });
    navigator.sendBeacon(this.address, body);
    this.waiting = [];
  };

  /** No more signs, and no goodbye: the server lets nobody stay. */
  stop(): void {
    clearInterval(this.timer);
    this.timer = undefined;
    window.removeEventListener('online', this.online);
    window.removeEventListener('pagehide', this.leave);
  }

  private readonly online = (): void => void this.flush();

  private sign(kind: Sign['kind']): void {
    const kept = kind === 'joined' || this.together();
    this.waiting.push({ number: this.number, kind, at: new Date().toISOString(), kept });
    this.number += 1;
  }

  private flush(): Promise<void> {
    this.sending ??= this.send().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async send(): Promise<void> {
    const signs = this.waiting.slice(0, 500);
    if (signs.length === 0) return;
    const answer = await postJson(this.address, this.body(signs), { keepalive: true });
    const later = !answer.ok && (answer.status >= 500 || [0, 401, 408, 429].includes(answer.status));
    this.told(answer.ok ? 'counted' : later ? 'waiting' : 'refused');
    const sent = new Set(signs);
    this.waiting = this.waiting.filter((sign) => !sent.has(sign) || (later && sign.kept));
  }

  private body(signs: readonly Sign[]) {
    return {
      pageId: this.pageId,
      clientNow: new Date().toISOString(),
      signs: signs.map(({ number, kind, at }) => ({ number, kind, at })),
    };
  }
}
