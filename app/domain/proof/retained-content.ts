import { z } from 'zod';

/** What the archive knows of a retained file; its bytes are on the disk, under a key that opens with APP_SECRET only. */
export const retainedContent = z.object({
  orderId: z.string(),
  fileName: z.string(),
  bytes: z.int(),
  key: z.string(),
  /** Until when the holder of the purge's lasting link may fetch it, in real time: opened by an operator on proof. */
  openUntil: z.string().nullable(),
});
