import type { Answer } from '~/domain/assessment/answer';
import { sameAnswer } from '~/domain/assessment/answer-from-fields';
import type { PostAnswer } from '../../courses/post-json';
import type { PendingReports } from '../pending-reports';
import type { SavedState } from '../../primitives/saved-indicator';

/** One question as it stands in this page. */
export type BookEntry = {
  answer: Answer | null;
  saved: SavedState;
  /** Rises when the answer changes otherwise than by its fields, which then begin anew. */
  turn: number;
  /** What this page had when another one's answer was found in its place. */
  refused: { mine: Answer | null } | null;
  problem: string | null;
};

export type AnswerBookState = { entries: Readonly<Record<string, BookEntry>>; over: boolean };

type Stored = { questionId: string; answer: Answer | null; revision: number; savedAt: string };
type Held = BookEntry & { revision: number; report: string | null };

type Options = {
  attemptId: string;
  /** Where answers go. */
  url: string;
  reports: PendingReports;
  questionIds: readonly string[];
  stored: readonly Stored[];
  /** Names a write: a whole number from 1 on. */
  random: () => number;
};

/**
 * The answers of one attempt in one page: each goes to the server as it is given, names the write it follows, waits in
 * the browser until it is acknowledged, and gives way to what another tab has saved.
 */
export class AnswerBook {
  state: AnswerBookState;
  private readonly held = new Map<string, Held>();
  private readonly listeners = new Set<() => void>();
  private readonly stop: () => void;
  private over = false;

  private readonly options: Options;

  constructor(options: Options) {
    this.options = options;
    const { questionIds, stored, reports } = options;
    for (const id of questionIds) {
      const kept = stored.find(({ questionId }) => questionId === id);
      this.held.set(id, {
        ...{ answer: kept?.answer ?? null, revision: kept?.revision ?? 0, turn: 0 },
        ...{ report: null, refused: null, problem: null },
        saved: kept ? { state: 'saved', at: kept.savedAt } : { state: 'idle' },
      });
    }
    this.recover();
    this.state = this.told();
    this.stop = reports.subscribe((id, answer) => this.hear(id, answer));
  }

  subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close(): void {
    this.stop();
  }

  /**
   * Keeps an answer in the browser and sends it, at once or with the next `send`. `spentMs`: how long its question was
   * looked at, all in all.
   */
  give(questionId: string, answer: Answer | null, spentMs: number, { send = true } = {}): void {
    const entry = this.held.get(questionId);
    if (!entry || this.over || sameAnswer(entry.answer, answer)) return;
    const { reports, url, random } = this.options;
    const next = random();
    const id = `${this.prefix(questionId)}${next}`;
    const report = (revision: number) => {
      return { id, url, body: { questionId, revision, next, answer, spentMs: Math.round(spentMs) } };
    };
    const before = entry.report === null ? undefined : reports.waiting(entry.report)[0];
    const replaced = before && reports.replace(before.id, report(Number(before.body.revision)));
    if (!replaced) reports.add(report(entry.revision));
    this.set(questionId, {
      ...{ answer, revision: next, report: id, refused: null, problem: null },
      saved: { state: 'saving' },
    });
    if (send) this.send();
  }

  /** Sends what waits. */
  send(): void {
    void this.options.reports.flush();
  }

  /** Puts this page's answer back over the one that another tab saved. */
  insist(questionId: string, spentMs: number): void {
    const entry = this.held.get(questionId);
    if (!entry?.refused) return;
    const { mine } = entry.refused;
    this.give(questionId, mine, spentMs);
    this.set(questionId, { turn: entry.turn + 1, refused: null });
  }

  /** Sends what waits; whether all of it is now with the server. */
  async settle(): Promise<boolean> {
    await this.options.reports.flush();
    await this.options.reports.flush();
    return this.options.reports.waiting(this.prefix()).length === 0;
  }

  private hear(id: string, answer: PostAnswer<Record<string, unknown>>): void {
    if (!id.startsWith(this.prefix())) return;
    const questionId = id.slice(this.prefix().length).split(':')[0] ?? '';
    const entry = this.held.get(questionId);
    if (!entry) return;
    if (answer.ok) {
      if (entry.report !== id) return;
      this.set(questionId, { report: null, saved: { state: 'saved', at: String(answer.body.savedAt) } });
    } else if (this.options.reports.isPending(id)) {
      this.set(questionId, { saved: { state: 'offline' } });
    } else this.refuse(questionId, entry, answer);
  }

  private refuse(
    questionId: string,
    entry: Held,
    { code, message, details }: Extract<PostAnswer<unknown>, { ok: false }>,
  ): void {
    this.options.reports.drop(this.prefix(questionId));
    if (code === 'answer-outdated') {
      const { answer, revision, savedAt } = details as Omit<Stored, 'questionId'>;
      this.set(questionId, {
        ...{ answer, revision, report: null, problem: null, turn: entry.turn + 1 },
        refused: { mine: entry.answer },
        saved: { state: 'saved', at: savedAt },
      });
      return;
    }
    if (code === 'attempt-over') this.over = true;
    this.set(questionId, { report: null, problem: message, saved: { state: 'failed' } });
  }

  /**
   * Answers that an earlier page could not send any more stand as they were given, and so do those that arrived after
   * this page's data had been read.
   */
  private recover(): void {
    for (const { report, body } of this.options.reports.arrived(this.prefix())) {
      const { questionId, revision, next, answer } = report.body;
      const entry = this.held.get(String(questionId));
      if (!entry || entry.revision !== revision) continue;
      Object.assign(entry, {
        ...{ answer, revision: next, turn: entry.turn + 1 },
        saved: { state: 'saved', at: String(body.savedAt) },
      });
    }
    for (const { id, body } of this.options.reports.waiting(this.prefix())) {
      const entry = this.held.get(String(body.questionId));
      if (!entry) continue;
      Object.assign(entry, {
        ...{ answer: body.answer, revision: body.next, report: id, turn: entry.turn + 1 },
        saved: { state: 'saving' },
      });
    }
  }

  private prefix(questionId?: string): string {
    const own = `answer:${this.options.attemptId}:`;
    return questionId === undefined ? own : `${own}${questionId}:`;
  }

  private set(questionId: string, change: Partial<Held>): void {
    const entry = this.held.get(questionId);
    if (entry) this.held.set(questionId, { ...entry, ...change });
    this.state = this.told();
    for (const listener of this.listeners) listener();
  }

  private told(): AnswerBookState {
    return { entries: Object.fromEntries(this.held), over: this.over };
  }
}
