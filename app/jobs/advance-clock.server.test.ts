import { beforeEach, describe, expect, test } from 'vitest';
import { advanceClock } from '~/jobs/advance-clock.server';
import type { Job } from '~/jobs/job.server';
import type { JobReport } from '~/jobs/perform-job.server';
import { businessNow, setBusinessNow } from '~/platform/clock.server';
import { createId } from '~/platform/id.server';
import { sandboxClock } from '../../tests/setup/sandbox-clock';

sandboxClock();

const start = new Date('2031-01-10T11:00:00Z');
const dayMs = 86_400_000;
const after = (days: number) => new Date(start.getTime() + days * dayMs);
const name = (job: string) => `${job}-${createId()}`;
const running = new AbortController().signal;

beforeEach(() => setBusinessNow(start));

/** A job with moments of its own: each is worked off by one run, which may add others. */
function agenda(job: string, moments: Date[], work: (at: Date) => Date[] = () => []): Job & { open: Date[] } {
  const open = [...moments];
  return {
    ...{ name: job, open, rhythm: { everyMinutes: 1 } },
    nextMoment: (from) => {
      const times = open.filter((moment) => moment > from).map((moment) => moment.getTime());
      return Promise.resolve(times.length > 0 ? new Date(Math.min(...times)) : null);
    },
    run({ now }) {
      const due = open.filter((moment) => moment <= now);
      open.splice(0, open.length, ...open.filter((moment) => moment > now), ...due.flatMap(work));
      return Promise.resolve({ done: due.length });
    },
  };
}

function daily(job: string, dailyAt: string, run: Job['run']): Job {
  return { name: job, rhythm: { dailyAt }, run };
}

async function advance(to: Date, jobs: readonly Job[], signal = running) {
  const ran: JobReport[] = [];
  const reached: Date[] = [];
  const onRun = (report: JobReport) => void ran.push(report);
  await advanceClock({
    ...{ to, jobs, signal },
    onRun: (report) => Promise.resolve(onRun(report)),
    onReached: (at) => Promise.resolve(void reached.push(at)),
  });
  return { ran, reached };
}

describe('a move of the clock', () => {
  test('runs each job at its own moment, in the order of time and then of the timetable', async () => {
    const shown: Date[] = [];
    const bill = agenda(name('bill'), [after(2), after(1.5)]);
    const sweep = daily(name('sweep'), '12:00', async () => {
      shown.push(await businessNow());
      return { swept: 1 };
    });
    const { ran } = await advance(after(2), [sweep, bill]);
    expect(ran.map(({ job, at }) => [job, at])).toEqual([
      [sweep.name, expect.any(Date)],
      [sweep.name, after(1)],
      [bill.name, after(1.5)],
      [sweep.name, after(2)],
      [bill.name, after(2)],
    ]);
    expect((await businessNow()).getTime()).toBeGreaterThanOrEqual(after(2).getTime());
    // The clock shows each moment while its jobs run.
    expect(shown.slice(1).map((at) => Math.floor(at.getTime() / 60_000) * 60_000)).toEqual([
      after(1).getTime(),
      after(2).getTime(),
    ]);
  });

  test('goes on at one moment while work there leads to more', async () => {
    const steps = agenda(name('steps'), [after(1)]);
    const bill = agenda(name('bill'), [after(1)], (at) => {
      if (steps.open.length === 0) steps.open.push(at);
      return [];
    });
    const { ran } = await advance(after(3), [steps, bill]);
    expect(ran.map(({ job, at }) => [job, at])).toEqual([
      [steps.name, after(1)],
      [bill.name, after(1)],
      [steps.name, after(1)],
    ]);
  });

  test('finds what was overdue before it began', async () => {
    const bill = agenda(name('bill'), [after(-20), after(-3)]);
    const { ran } = await advance(after(1), [bill]);
    expect(ran).toMatchObject([{ job: bill.name, changed: { done: 2 } }]);
    expect(bill.open).toEqual([]);
  });

  test('leaves a job that says thrice that work is due and changes none, and still meets its later moments', async () => {
    const bill = agenda(name('bill'), [after(1), after(2)]);
    let idle = 0;
    const stuck: Job = {
      ...bill,
      run({ now, dryRun }) {
        if (now > after(1)) return bill.run({ now, dryRun });
        idle += 1;
        return Promise.resolve({ done: 0 });
      },
    };
    const { ran } = await advance(after(4), [stuck]);
    expect(idle).toBe(3);
    expect(ran).toMatchObject([
      { at: after(1), error: 'still-due' },
      { at: after(2), changed: { done: 2 } },
    ]);
  });

  test('a sweep that only looks, or fails for some, does not hold the clock; the failures are told', async () => {
    const bill = agenda(name('bill'), [after(1)]);
    let looked = 0;
    const failing: Job = {
      ...bill,
      run: () => Promise.resolve({ organizations: (looked += 1), issued: 0, failed: 1 }),
    };
    const quiet = daily(name('quiet'), '12:00', () =>
      Promise.resolve({ organizations: 7, steps: 0, failed: 0 }),
    );
    const { ran } = await advance(after(2), [failing, quiet]);
    expect(looked).toBe(3);
    expect(ran).toMatchObject([{ job: bill.name, at: after(1), changed: { failed: 1 }, error: 'still-due' }]);
  });

  test('tells a failure once, leaves that job until its next moment, and runs the others', async () => {
    const bill = agenda(name('bill'), [after(1), after(2)]);
    const broken: Job = { ...bill, run: () => Promise.reject(new Error('no such table')) };
    const sweep = daily(name('sweep'), '12:00', () => Promise.reject(new Error('disk is full')));
    const collect = agenda(name('collect'), [after(1)]);
    const { ran } = await advance(after(2), [broken, sweep, collect]);
    const of = (job: Job) => ran.filter((run) => run.job === job.name).map(({ error }) => error);
    expect(of(broken)).toEqual(['no such table', 'no such table']);
    expect(of(sweep)).toEqual(['disk is full', 'disk is full', 'disk is full']);
    expect(of(collect)).toEqual([undefined]);
  });

  test('leaves out what changed nothing', async () => {
    const quiet = daily(name('quiet'), '03:00', () => Promise.resolve({ tokens: 0, first: null, files: [] }));
    const { ran } = await advance(after(30), [quiet]);
    expect(ran).toEqual([]);
  });

  test('runs a moment once, however often the same way is gone', async () => {
    const days: string[] = [];
    const sweep = daily(name('sweep'), '12:00', ({ now }) =>
      Promise.resolve({ day: days.push(now.toISOString()) }),
    );
    await advance(after(3), [sweep]);
    const first = days.length;
    await advance(after(3), [sweep]);
    expect(first).toBe(4);
    expect(days).toHaveLength(first);
  });

  test('interrupted, it stops between two runs, and called again goes on from where the clock stands', async () => {
    const stop = new AbortController();
    const bill = agenda(name('bill'), [after(1), after(2), after(3)]);
    const killed: Job = {
      ...bill,
      run(context) {
        if (context.now >= after(2)) stop.abort(new Error('killed'));
        return bill.run(context);
      },
    };
    await expect(advance(after(4), [killed], stop.signal)).rejects.toThrow('killed');
    expect(bill.open).toEqual([after(3)]);
    expect((await businessNow()).getTime()).toBeLessThan(after(3).getTime());
    const { ran, reached } = await advance(after(4), [bill]);
    expect(ran.map(({ at }) => at)).toEqual([after(3)]);
    expect(reached.at(-1)).toEqual(after(4));
  });

  test('never puts the clock back, even when work takes longer than the moments lie apart', async () => {
    const moments = [0, 1, 2, 3].map((ms) => new Date(after(1).getTime() + ms));
    const seen: number[] = [];
    const bill = agenda(name('bill'), moments);
    const slow: Job = {
      ...bill,
      async run(context) {
        seen.push((await businessNow()).getTime());
        return bill.run(context);
      },
    };
    await advance(after(2), [slow]);
    expect(seen).toEqual([...seen].sort((one, other) => one - other));
    expect(seen.length).toBeGreaterThan(1);
  });

  test('a job that always changes something at the same moment does not hold it for ever', async () => {
    const endless = agenda(name('endless'), [after(1)], (at) => [at]);
    const { ran } = await advance(after(2), [endless]);
    expect(ran.length).toBeLessThan(3000);
    expect(ran.at(-1)).toMatchObject({ error: 'still-due' });
    expect((await businessNow()).getTime()).toBeGreaterThanOrEqual(after(2).getTime());
  });
});
