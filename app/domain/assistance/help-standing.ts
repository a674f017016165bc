import { addWorkingHours, workingMsOf } from '~/domain/attendance/working-hours';

/** Who is to do something about a request: a trainer, the learner, or nobody any more. */
export type HelpState = 'waiting' | 'answered' | 'closed';

export type HelpFacts = {
  askedAt: Date;
  promisedBy: Date | null;
  firstAnsweredAt: Date | null;
  waitingSince: Date | null;
  closedAt: Date | null;
};

/** By when a programme that promises so many working hours (P23) promises an answer; null where it promises none. */
export function promisedBy(askedAt: Date, hours: number | null | undefined): Date | null {
  return hours ? addWorkingHours(askedAt, hours) : null;
}

/** Closed until somebody writes again; a learner who writes again waits again. */
export function helpState({ closedAt, waitingSince }: HelpFacts): HelpState {
  if (closedAt) return 'closed';
  return waitingSince ? 'waiting' : 'answered';
}

/**
 * How a first answer stands to the promise (F4): null where nothing was promised, or it is neither given nor late. What
 * is closed without an answer is late no more.
 */
export function promiseKept(
  { promisedBy: by, firstAnsweredAt, closedAt }: HelpFacts,
  now: Date,
): boolean | null {
  if (!by) return null;
  if (firstAnsweredAt) return firstAnsweredAt <= by;
  return (closedAt ?? now) > by ? false : null;
}

/** The working minutes (P23) from a question to its answer, whole, rounded down. */
export function answerMinutes(asked: Date, answered: Date): number {
  return answered <= asked ? 0 : Math.floor(workingMsOf({ from: asked, to: answered }) / 60_000);
}

export type HelpFigures = {
  requests: number;
  answered: number;
  /** Working minutes until the first answer, half of them faster; null where none was answered. */
  medianMinutes: number | null;
  /** Of those whose promise is decided, the share kept, 0 to 1; null where none is. */
  inTime: number | null;
};

/** What of many requests is told in figures: how fast first answers came, and how many came as promised. */
export function helpFigures(requests: readonly HelpFacts[], now: Date): HelpFigures {
  const minutes = requests
    .flatMap(({ askedAt, firstAnsweredAt }) =>
      firstAnsweredAt ? [answerMinutes(askedAt, firstAnsweredAt)] : [],
    )
    .sort((a, b) => a - b);
  const kept = requests.map((one) => promiseKept(one, now)).filter((one) => one !== null);
  return {
    requests: requests.length,
    answered: minutes.length,
    medianMinutes: minutes[Math.floor((minutes.length - 1) / 2)] ?? null,
    inTime: kept.length === 0 ? null : kept.filter(Boolean).length / kept.length,
  };
}
