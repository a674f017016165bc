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

/** As {@link decodeCursor}, for lists in the order of an instant and an id. */
export function decodeInstantCursor(cursor: string | null | undefined): { instant: Date; id: string } | null {
  const keys = decodeCursor(cursor, 2);
  if (!keys) return null;
  const [instant = '', id = ''] = keys;
  const date = new Date(instant);
  if (Number.isNaN(date.getTime()) || !uuid.test(id)) throw new Refusal('cursor-invalid');
  return { instant: date, id };
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
