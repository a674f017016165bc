import type { z } from 'zod';

/**
 * The filters of a list as its address gives them, by the list's schema; `names` turns short words of the address into
 * fields (`q` into `search`). What is empty is not asked; what makes no sense is left out, since an address may be old.
 */
export function readQuery<Schema extends z.ZodType>(
  request: Request,
  schema: Schema,
  names: Readonly<Record<string, string>> = {},
): z.output<Schema> {
  let given: Record<string, unknown> = {};
  for (const [name, value] of new URL(request.url).searchParams) {
    if (value.trim() !== '') given[names[name] ?? name] = value;
  }
  for (;;) {
    const read = schema.safeParse(given);
    if (read.success) return read.data;
    const wrong = read.error.issues[0]?.path[0];
    if (typeof wrong !== 'string' || !(wrong in given)) throw read.error;
    given = Object.fromEntries(Object.entries(given).filter(([name]) => name !== wrong));
  }
}
