import { useEffect, useMemo, useRef, useState } from 'react';
import type { Range } from '~/domain/learning/coverage';
import type { PendingReports } from '../learn/pending-reports';
import { randomId } from '../primitives/random-id';
import type { SavedState } from '../primitives/saved-indicator';

/** How often what was followed is told, and how often while nothing comes back: fewer, longer reports then wait. */
const reportMs = 5000;
const waitingReportMs = 30_000;

/** Who is told what was followed: the learner's reports, under the lesson's address. */
export type Told = {
  reports: PendingReports;
  address: string;
  /** The server has acknowledged a report; `done`: the lesson counts as done; `still`: nothing plays now. */
  onAcknowledged: (told: { done: boolean; still: boolean }) => void;
};

/** What was gone through between two instants of the browser's clock. */
export type Stretch = { from: number; to: number; ranges: Range[] };

/** Numbers the reports of one visit and keeps an eye on them until they are acknowledged. */
class CoverageReports {
  private visit = { id: randomId(), number: 0, to: 0 };
  private last = 0;
  readonly sent = new Set<string>();
  private readonly told: Pick<Told, 'reports' | 'address'>;

  constructor(told: Pick<Told, 'reports' | 'address'>) {
    this.told = told;
  }

  /** `position`: where one stands, as a share of the whole. */
  send(stretches: readonly Stretch[], position: number): void {
    const { reports, address } = this.told;
    if (stretches.length === 0) return;
    for (const { from, to, ranges } of stretches) {
      // A clock that was set back would tell again of time that is told: another visit begins.
      if (from < this.visit.to) this.visit = { id: randomId(), number: 0, to: 0 };
      this.visit = { ...this.visit, number: this.visit.number + 1, to };
      const { id: visitId, number } = this.visit;
      const id = `played:${visitId}:${number}`;
      const period = { from: new Date(from).toISOString(), to: new Date(to).toISOString() };
      const body = { visitId, number, ...period, ranges, position: Math.min(1, Math.max(0, position)) };
      this.sent.add(id);
      reports.add({ id, url: `${address}/coverage`, body, stamped: true });
    }
    this.last = Date.now();
    void reports.flush();
  }

  get waiting(): boolean {
    return [...this.sent].some((id) => this.told.reports.isPending(id));
  }

  get isDue(): boolean {
    return Date.now() - this.last >= (this.waiting ? waitingReportMs : 0);
  }
}

/** Reports what was followed, and tells whether it is on the server. `told` null: nothing is reported. */
export function useCoverageReports(
  told: Told | null,
  isStill: () => boolean,
): {
  out: CoverageReports | null;
  saved: SavedState;
  problem: string | null;
} {
  const [saved, setSaved] = useState<SavedState>({ state: 'idle' });
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(told);
  latest.current = told;
  const still = useRef(isStill);
  still.current = isStill;
  const reports = told?.reports ?? null;
  const address = told?.address ?? '';
  const out = useMemo(() => reports && new CoverageReports({ reports, address }), [reports, address]);
  useEffect(() => {
    if (!out || !reports) return;
    return reports.subscribe((id, answer) => {
      if (!out.sent.has(id)) return;
      if (answer.ok) {
        const { recordedAt, completedAt } = answer.body;
        setSaved(out.waiting ? { state: 'saving' } : { state: 'saved', at: String(recordedAt) });
        setProblem(null);
        latest.current?.onAcknowledged({ done: typeof completedAt === 'string', still: still.current() });
      } else if (reports.isPending(id)) setSaved({ state: 'offline' });
      else {
        setSaved({ state: 'failed' });
        setProblem(answer.message);
      }
    });
  }, [out, reports]);
  return { out, saved, problem };
}

/** Calls `report` every five seconds and when the page is hidden or left; `leaving` tells the latter. */
export function onEveryReport(report: (leaving: boolean) => void): () => void {
  const beat = () => report(false);
  const leave = () => report(true);
  const hide = () => document.visibilityState === 'hidden' && leave();
  window.addEventListener('pagehide', leave);
  document.addEventListener('visibilitychange', hide);
  const timer = setInterval(beat, reportMs);
  return () => {
    leave();
    clearInterval(timer);
    window.removeEventListener('pagehide', leave);
    document.removeEventListener('visibilitychange', hide);
  };
}
