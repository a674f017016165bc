import { z } from 'zod';

const outcome = z.enum(['passed', 'warned', 'failed']);
const speed = z.number().min(0).max(100_000).nullable();

/** What the pre-test page found (K04). */
export const recordPreTestInput = z.object({
  ...{ browser: outcome, camera: outcome, microphone: outcome },
  ...{ speakers: outcome, network: outcome, connection: outcome },
  ...{ down: speed, up: speed, delayMs: speed },
});
