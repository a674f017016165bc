import { z } from 'zod';

/** How lists are asked for: `limit` at a time (100 at most), `after` the cursor that the page before gave. */
export const pageQuery = z.object({
  limit: z.coerce.number().int().min(1).max(100).default(50),
  after: z.string().max(500).optional(),
});

export type PageQuery = z.infer<typeof pageQuery>;

/** A page of a list; `next` is the cursor of the following one, null on the last. */
export type Page<Item> = { items: Item[]; next: string | null };
