import { z } from 'zod';
import { idSchema } from '~/domain/id';

/** What the worker is told of a deleted file whose bytes are to go. */
export const storedFileWork = z.object({
  organizationId: idSchema,
  store: z.enum(['disk', 'uploadcare']),
  storeKey: z.string(),
});

export type StoredFileWork = z.infer<typeof storedFileWork>;
