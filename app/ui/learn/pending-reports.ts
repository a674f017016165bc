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
const mostRemembered = 100;

/**
 * Sends reports in their order and keeps each until the server has acknowledged it. One that the server refuses for
 * good is dropped; when nothing comes back, all wait for the next `flush`, and are told so.
 */
export class PendingReports {
  private flushing: Promise<void> | null = null;
  private memory: Report[] = [];
  private readonly tried = new Set<string>();
  private acknowledged: { report: Report; body: Record<string, unknown> }[] = [];
  private readonly listeners = new Set<(id: string, answer: Answer) => void>();

  private readonly options: ReportsOptions;

  constructor(options: ReportsOptions) {
    this.options = options;
  }

  /** Called with each answer, for a report and for those it holds up; returns how to stop. */
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

  /** The reports that wait and whose ids begin so, in their order. */
  waiting(prefix: string): Report[] {
    return this.read().filter(({ id }) => id.startsWith(prefix));
  }

  /**
   * What was acknowledged of late, while these pages stand: a page whose data were asked for before one of them arrived
   * does not show it yet. `body`: the server's answer.
   */
  arrived(prefix: string): { report: Report; body: Record<string, unknown> }[] {
    return this.acknowledged.filter(({ report }) => report.id.startsWith(prefix));
  }

  /** Takes back reports whose ids begin so: what they say no longer stands. */
  drop(prefix: string): void {
    this.write(this.read().filter(({ id }) => !id.startsWith(prefix)));
  }

  /** Puts a report in the place of one that was never tried; false where that one may be with the server already. */
  replace(id: string, report: Report): boolean {
    const waiting = this.read();
    if (this.tried.has(id) || !waiting.some((one) => one.id === id)) return false;
    this.write(waiting.map((one) => (one.id === id ? report : one)));
    return true;
  }

  /** Sends what waits; resolves when all is acknowledged, or nothing comes back. */
  flush(): Promise<void> {
    this.flushing ??= this.sendAll().finally(() => {
      this.flushing = null;
    });
    return this.flushing;
  }

  private async sendAll(): Promise<void> {
    const tried = new Set<string>();
    for (let next = this.untried(tried); next; next = this.untried(tried)) {
      const { id, url, body, stamped } = next;
      tried.add(id);
      this.tried.add(id);
      const clientNow = this.options.now().toISOString();
      const answer = await this.options.send(url, stamped ? { ...body, clientNow } : body);
      if (answer.ok) {
        const latest = [...this.acknowledged, { report: next, body: answer.body }];
        this.acknowledged = latest.slice(-mostRemembered);
      }
      if (!isForLater(answer)) this.write(this.read().filter((report) => report.id !== id));
      const unreachable = !answer.ok && (answer.status === 0 || answer.status === 401);
      const told = unreachable ? this.read().map((report) => report.id) : [id];
      for (const one of told) for (const listener of this.listeners) listener(one, answer);
      if (unreachable) return;
    }
  }

  private untried(tried: ReadonlySet<string>): Report | undefined {
    return this.read().find(({ id }) => !tried.has(id));
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

/** Nothing came back, signed out, too slow, too often, or the server is in trouble: worth another try. */
function isForLater(answer: Answer): boolean {
  return !answer.ok && (answer.status >= 500 || [0, 401, 408, 429].includes(answer.status));
}
