import { z } from 'zod';

/** Which of a sandbox's messages to list: those to one whole address, or everybody's. */
export const sandboxMailInput = z.object({
  to: z.string().trim().max(254).optional().catch(undefined),
  after: z.string().max(20).optional().catch(undefined),
});
