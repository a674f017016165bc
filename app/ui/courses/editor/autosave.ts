import type { SavedState } from '../../primitives/saved-indicator';
import type { PostAnswer } from '../post-json';

export type Saved = { revision: number; savedAt: string };

/** What was written and is not on the server yet, kept in the browser until it is. */
export type Draft<Content> = { revision: number; content: Content };

export type AutosaveState<Content> = {
  saved: SavedState;
  /** The server's own words about a refusal, where there are any. */
  problem: string | null;
  signedOut: boolean;
  /** Somebody else's save stands in the way of this text. */
  conflict: Draft<Content> | null;
};

export type AutosaveOptions<Content> = {
  revision: number;
  savedAt: string;
  send: (draft: Draft<Content>, leaving: boolean) => Promise<PostAnswer<Saved>>;
  drafts: { read: () => Draft<Content> | null; write: (draft: Draft<Content> | null) => void };
  onChange: (state: AutosaveState<Content>) => void;
  isOnline: () => boolean;
};

const pauseMs = 1000;
const retryMs = [2000, 4000, 8000, 15_000, 30_000];

/**
 * Saves a text, or whatever else is written, by itself: a second after the last change, again and again while the server cannot be reached. What is
 * not acknowledged stays in the browser's own storage; a conflict stops everything until the author decides.
 */
export class Autosave<Content> {
  private options: AutosaveOptions<Content>;
  private revision: number;
  private pending: Content | null = null;
  private sending = false;
  private failures = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private state: AutosaveState<Content>;

  constructor(options: AutosaveOptions<Content>) {
    this.options = options;
    this.revision = options.revision;
    this.state = {
      saved: { state: 'saved', at: options.savedAt },
      problem: null,
      signedOut: false,
      conflict: null,
    };
  }

  /** A text that an earlier visit could not save: null where there is none, or where it was saved after all. */
  recover(isStored: (content: Content) => boolean): Draft<Content> | null {
    const draft = this.options.drafts.read();
    if (!draft) return null;
    if (isStored(draft.content)) {
      this.options.drafts.write(null);
      return null;
    }
    if (draft.revision < this.revision) this.tell({ saved: { state: 'conflict' }, conflict: draft });
    return draft;
  }

  get isUnsaved(): boolean {
    return this.pending !== null || this.sending || this.state.conflict !== null;
  }

  change(content: Content): void {
    this.pending = content;
    this.options.drafts.write({ revision: this.revision, content });
    if (this.state.conflict) {
      this.tell({ conflict: { revision: this.revision, content } });
      return;
    }
    this.tell({ saved: { state: 'saving' } });
    this.plan(this.failures > 0 ? this.retryDelay() : pauseMs);
  }

  /** Saves now what waits: on leaving, when the network is back, when asked to. */
  async flush(leaving = false): Promise<void> {
    clearTimeout(this.timer);
    const content = this.pending;
    if (!content || this.state.conflict || (this.sending && !leaving)) return;
    this.sending = true;
    if (!leaving) this.tell({ saved: { state: 'saving' } });
    const answer = await this.options.send({ revision: this.revision, content }, leaving);
    this.sending = false;
    if (answer.ok) this.acknowledged(answer.body, content);
    else this.refused(answer, content);
  }

  /** Goes on after a conflict, over the revision that the author has seen. */
  resolve({ revision, savedAt }: Saved, content: Content | null): void {
    this.revision = revision;
    this.failures = 0;
    this.pending = null;
    this.tell({ saved: { state: 'saved', at: savedAt }, conflict: null, problem: null });
    if (content) this.change(content);
    else this.options.drafts.write(null);
  }

  stop(): void {
    clearTimeout(this.timer);
  }

  private acknowledged({ revision, savedAt }: Saved, content: Content): void {
    this.revision = revision;
    this.failures = 0;
    const more = this.pending !== content;
    if (more && this.pending) {
      this.options.drafts.write({ revision, content: this.pending });
      this.plan(pauseMs);
      return;
    }
    this.pending = null;
    this.options.drafts.write(null);
    this.tell({ saved: { state: 'saved', at: savedAt }, problem: null, signedOut: false });
  }

  private refused(answer: Extract<PostAnswer<Saved>, { ok: false }>, content: Content): void {
    if (answer.code === 'edit-conflict') {
      this.tell({
        saved: { state: 'conflict' },
        conflict: { revision: this.revision, content: this.pending ?? content },
      });
      return;
    }
    const passing = answer.status === 0 || answer.status === 429 || answer.status >= 500;
    this.failures += 1;
    const offline = answer.status === 0 && !this.options.isOnline();
    this.tell({
      saved: { state: offline ? 'offline' : 'failed' },
      problem: passing ? null : answer.message,
      signedOut: answer.signedOut,
    });
    // A text that the server refuses is sent again when it changes; a person signed out may sign in elsewhere.
    if (passing || answer.signedOut) this.plan(this.retryDelay());
  }

  private retryDelay(): number {
    return retryMs[Math.min(this.failures, retryMs.length) - 1] ?? pauseMs;
  }

  private plan(delay: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), delay);
  }

  private tell(changes: Partial<AutosaveState<Content>>): void {
    this.state = { ...this.state, ...changes };
    this.options.onChange(this.state);
  }
}
