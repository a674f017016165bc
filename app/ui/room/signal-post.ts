import type { RoomSignal } from '~/domain/attendance/room';
import { postJson } from '../courses/post-json';

const gatherMs = 40;
const mostAtOnce = 100;

/**
 * Sends signals in their order, some at a time; those that cannot be sent are dropped, since connections that stay
 * without an answer begin anew.
 */
export class SignalPost {
  private waiting: { to: string; signal: RoomSignal }[] = [];
  private sending = false;
  private readonly sessionId: string;
  private readonly pageId: string;

  constructor(sessionId: string, pageId: string) {
    this.sessionId = sessionId;
    this.pageId = pageId;
  }

  send(to: string, signal: RoomSignal): void {
    this.waiting.push({ to, signal });
    if (!this.sending) void this.flush();
  }

  private async flush(): Promise<void> {
    this.sending = true;
    while (this.waiting.length > 0) {
      await new Promise((resolve) => setTimeout(resolve, gatherMs));
      const signals = this.waiting.splice(0, mostAtOnce);
      await postJson(`/rooms/${this.sessionId}/signals`, { pageId: this.pageId, signals });
    }
    this.sending = false;
  }
}
