// What a person's equipment could do (K04). Loaded by browsers: nothing else may be imported.

export const preTestChecks = [
  'browser',
  'camera',
  'microphone',
  'speakers',
  'network',
  'connection',
] as const;

export type PreTestCheck = (typeof preTestChecks)[number];

/** `warned`: it works, less well than one would wish. */
export type PreTestOutcome = 'passed' | 'warned' | 'failed';

export type PreTestResult = Record<PreTestCheck, PreTestOutcome> & {
  /** Megabits a second; null where the server was not reached. */
  down: number | null;
  up: number | null;
  delayMs: number | null;
};

/** A camera is not needed to take part: everything else is. */
export function preTestPassed(result: PreTestResult): boolean {
  return preTestChecks.every((check) => check === 'camera' || result[check] !== 'failed');
}
