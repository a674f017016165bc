import type { z } from 'zod';

export type ApiPage<Item> = { items: readonly Item[]; next: string | null };

/**
 * An answer of the API, reduced to what its representation names: a field added to a use case does not leak out by
 * itself. What does not fit the representation is a bug.
 */
export function apiAnswer<Schema extends z.ZodType>(
  representation: Schema,
  value: z.input<Schema>,
  status: 200 | 201 | 202 = 200,
): Response {
  return Response.json(representation.parse(value), { status, headers });
}

/** A page of a list: `{items, next}`, where `next` is the cursor to ask for the following one. */
export function apiPage<Schema extends z.ZodType>(
  representation: Schema,
  page: ApiPage<z.input<Schema>>,
): Response {
  const items = page.items.map((item) => representation.parse(item));
  return Response.json({ items, next: page.next }, { headers });
}

export function apiNoContent(): Response {
  return new Response(null, { status: 204, headers });
}

// Answers hold personal data of one organization: no cache keeps them.
const headers = { 'Cache-Control': 'private, no-store' };
