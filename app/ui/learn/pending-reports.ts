import type { PostAnswer } from '../courses/post-json';

/** Something the server must be told. The id stays the same however often it is sent, so it counts once. */
export type Report = { id: string; url: string; body: Record<string, unknown>; stamped?: boolean };

type Answer = PostAnswer<Record<string, unknown>>;

export type ReportsOptions = {
  /** Where reports wait: the browser's own storage, so that closing the page loses none. */
  storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null;
  storageKey: string;
  send: (url: string, body: Record<string, unknown>) => Promise<Answer>;
  now: () => Date;
};

const most = 500;

/**
 * Sends reports in their order and keeps each until the server has acknowledged it. One that the server refuses for
 * good is dropped; when nothing comes back, all wait for the next `flush`.
 */
export class PendingReports {
  private flushing: Promise<void> | null = null;
  private memory: Report[] = [];
  private readonly listeners = new Set<(id: string, answer: Answer) => void>();

  private readonly options: ReportsOptions;

  constructor(options: ReportsOptions) {
    this.options = options;
  }

  /** Called with each answer; returns how to stop. */
  subscribe(listener: (id: string, answer: Answer) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  isPending(id: string): boolean {
    return this.read().some((report) => report.id === id);
  }

  add(report: Report): void {
    const waiting = this.read();
    if (!waiting.some(({ id }) => id === report.id)) this.write([...waiting, report].slice(-most));
  }

  /** Sends what waits; resolves when all is acknowledged, or nothing comes back. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  private async sendAll(): Promise<void> {
    for (let next = this.read()[0]; next; next = this.read()[0]) {
      const { id, url, body, stamped } = next;
      const answer = await this.options.send(
        url,
        stamped ? { ...body, clientNow: this.options.now().toISOString() } : body,
      );
      const comeBack = !answer.ok && (answer.status === 0 || answer.status >= 500 || isLater(answer.status));
      if (!comeBack) this.write(this.read().filter((report) => report.id !== id));
      for (const listener of this.listeners) listener(id, answer);
      if (comeBack) return;
    }
  }

  private read(): Report[] {
    const { storage, storageKey } = this.options;
    try {
      const stored: unknown = JSON.parse(storage?.getItem(storageKey) ?? 'null');
      return Array.isArray(stored) ? (stored as Report[]) : this.memory;
    } catch {
      return this.memory;
    }
  }

  private write(reports: Report[]): void {
    const { storage, storageKey } = this.options;
    this.memory = reports;
    try {
      if (reports.length === 0) storage?.removeItem(storageKey);
      else storage?.setItem(storageKey, JSON.stringify(reports));
    } catch {
      // A full or forbidden storage: the page keeps them as long as it is open.
    }
  }
}

/** Signed out, too slow, too often: worth another try. */
const isLater = (status: number) => status === 401 || status === 408 || status === 429;
