import { z } from 'zod';

/** What the notice of a convocation says that was sent: to whom, what of F5b it told, and the internal rules it gave. */
export const convocationNotice = z.object({
  recipients: z.array(z.object({ name: z.string(), email: z.string() })),
  details: z.object({
    participantId: z.string(),
    told: z.array(z.string()).default([]),
    rules: z.object({ fileId: z.string(), sha256: z.string() }).nullable().default(null),
  }),
});
