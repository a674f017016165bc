import { inParallel } from '~/platform/in-parallel.server';
import { logger } from '~/platform/logger.server';

type Sweep<Line> = {
  /** The lines that are due after one, the longest due first, {@link duePerPage} at most; null asks for the first. */
  dueAfter: (last: Line | null) => Promise<Line[]>;
  dryRun: boolean;
  /** Returns how many things it changed. */
  work: (line: Line) => Promise<number>;
  /** What the log says of a line that failed, and in which sweep. */
  told: (line: Line) => Record<string, unknown>;
  sweep: string;
};

const atOnce = 4;
export const duePerPage = 500;

/**
 * Runs a work for every line of an agenda whose moment has come, some at a time. What fails for one is logged, counted,
 * and tried again by the next sweep; the others go on. A dry run counts whom it would look at.
 */
export async function sweepDue<Line>({ dueAfter, dryRun, work, told, sweep }: Sweep<Line>) {
  const done = { seen: 0, changed: 0, failed: 0 };
  let last: Line | null = null;
  for (;;) {
    const page: Line[] = await dueAfter(last);
    const end = page.at(-1);
    if (!end) return done;
    last = end;
    await inParallel(page, atOnce, async (line) => {
      try {
        done.changed += dryRun ? 0 : await work(line);
        done.seen += 1;
      } catch (error) {
        done.failed += 1;
        logger.error({ ...told(line), err: error }, sweep);
      }
    });
  }
}
