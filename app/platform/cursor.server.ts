import { idSchema } from '~/domain/id';
import type { Page } from '~/domain/page-query';
import { Refusal } from '~/domain/refusal';

/** The place after a row in a list: its sort key and id, as an opaque text for `?after=`. */
export function encodeCursor(...keys: readonly string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/**
 * Reads what {@link encodeCursor} wrote with that many keys; null without a cursor. Refuses anything else with
 * `cursor-invalid`. Whether the keys are instants or ids is for the caller to check.
 */
export function decodeCursor(cursor: string | null | undefined, count: number): string[] | null {
  if (!cursor) return null;
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(keys) && keys.length === count && keys.every((key) => typeof key === 'string')) {
      return keys as string[];
    }
  } catch {
    // falls through to the refusal
  }
  throw new Refusal('cursor-invalid');
}

/** The id alone in a cursor of a list in the order of ids; null without a cursor. Refuses with `cursor-invalid`. */
export function decodeIdCursor(cursor: string | null | undefined): string | null {
  const keys = decodeCursor(cursor, 1);
  if (!keys) return null;
  const id = idSchema.safeParse(keys[0]);
  if (!id.success) throw new Refusal('cursor-invalid');
  return id.data;
}

/** As {@link decodeIdCursor}, for lists in the order of an instant and an id. */
export function decodeInstantCursor(cursor: string | null | undefined): { instant: Date; id: string } | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const instant = new Date(keys[0] ?? '');
  const id = idSchema.safeParse(keys[1]);
  if (Number.isNaN(instant.getTime()) || !id.success) throw new Refusal('cursor-invalid');
  return { instant, id: id.data };
}

/** A page out of `limit + 1` rows in the order of ids: the one too many tells that another page follows. */
export function pageOf<Row extends { id: string }>(rows: readonly Row[], limit: number): Page<Row> {
  const items = rows.slice(0, limit);
  const last = items.at(-1);
  return { items, next: rows.length > limit && last ? encodeCursor(last.id) : null };
}
