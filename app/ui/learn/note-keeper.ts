import { afterMerge, textFingerprint } from '~/domain/learning/note-text';
import type { SavedState } from '../primitives/saved-indicator';
import { randomId } from '../primitives/random-id';
import type { PendingReports } from './pending-reports';

export type NoteState = { text: string; saved: SavedState; problem: string | null };

type Options = {
  reports: Pick<PendingReports, 'add' | 'replace' | 'waiting' | 'drop' | 'isPending' | 'subscribe' | 'flush'>;
  /** The lesson's own address. */
  address: string;
  kept: { text: string; savedAt: string | null };
  onChange: (state: NoteState) => void;
};

const pauseMs = 1000;

/**
 * Saves a note by itself, a second after its writer stops. What is not acknowledged waits among the reports of this
 * browser, which go on being sent from whatever page of a learner is open; an earlier visit's words are shown again.
 */
export class NoteKeeper {
  private readonly options: Options;
  private readonly prefix: string;
  private state: NoteState;
  /** The text that the server has, or will have once what waits is acknowledged. */
  private underway: string;
  /** The text that it has acknowledged. */
  private stored: string;
  private last: { id: string; from: string } | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    const { address, reports, kept } = options;
    this.options = options;
    this.prefix = `note:${address}:`;
    const waiting = reports.waiting(this.prefix).at(-1);
    this.stored = kept.text;
    this.underway = waiting ? String(waiting.body.text) : kept.text;
    const known: SavedState = kept.savedAt ? { state: 'saved', at: kept.savedAt } : { state: 'idle' };
    this.state = { text: this.underway, saved: waiting ? { state: 'offline' } : known, problem: null };
  }

  /** Listens to the server's words; returns how to stop, saving what was written last. */
  start(): () => void {
    const stop = this.options.reports.subscribe((id, answer) => {
      if (!id.startsWith(this.prefix)) return;
      if (answer.ok) this.acknowledged(answer.body);
      else if (this.options.reports.isPending(id)) this.tell({ saved: { state: 'offline' } });
      else this.refused(answer.message);
    });
    this.options.onChange(this.state);
    return () => {
      this.save();
      stop();
    };
  }

  change(text: string): void {
    this.tell({ text, saved: { state: 'saving' }, problem: null });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), pauseMs);
  }

  /** Hands over what was written, now: on a pause, and when the page is left. */
  save(): void {
    clearTimeout(this.timer);
    const { reports, address } = this.options;
    const { text } = this.state;
    if (text === this.underway) return;
    const id = `${this.prefix}${randomId()}`;
    const reportOver = (from: string) => ({ id, url: `${address}/note`, body: { from, text } });
    if (this.last && reports.replace(this.last.id, reportOver(this.last.from))) {
      this.last = { id, from: this.last.from };
    } else {
      const from = textFingerprint(this.underway);
      reports.add(reportOver(from));
      this.last = { id, from };
    }
    this.underway = text;
    void reports.flush();
  }

  private acknowledged({ savedAt, text, sent }: Record<string, unknown>): void {
    const { reports } = this.options;
    if (typeof text === 'string') {
      // Another tab or device wrote too. What waits here is taken back: it is part of the text that now goes on.
      reports.drop(this.prefix);
      this.last = null;
      this.underway = text;
      this.tell({ text: afterMerge(this.state.text, String(sent), text) });
    }
    if (reports.waiting(this.prefix).length > 0) return;
    this.stored = this.underway;
    if (this.state.text === this.stored) this.tell({ saved: { state: 'saved', at: String(savedAt) } });
    else if (typeof text === 'string') this.change(this.state.text);
  }

  private refused(problem: string | null): void {
    this.underway = this.stored;
    this.last = null;
    this.tell({ saved: { state: 'failed' }, problem });
  }

  private tell(changes: Partial<NoteState>): void {
    this.state = { ...this.state, ...changes };
    this.options.onChange(this.state);
  }
}
