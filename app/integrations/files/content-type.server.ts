import { fileTypeFromBuffer } from 'file-type';

/** Names of one and the same content, of which browsers and we say the second. */
const sameAs: Record<string, string> = {
  'audio/x-m4a': 'audio/mp4',
  'video/x-m4v': 'video/mp4',
  'audio/ogg; codecs=opus': 'audio/ogg',
  'text/vtt': 'text/plain',
};

/**
 * The type of a content by its first bytes, as `types` (those that may be) names it; null when they tell none. Text has
 * no mark of its own: it is what holds no control characters, comma-separated values when its name says so.
 */
export async function contentType(
  head: Uint8Array,
  name: string,
  types: ReadonlyMap<string, string>,
): Promise<string | null> {
  const found = (await fileTypeFromBuffer(head))?.mime ?? (isText(head) ? 'text/plain' : null);
  if (!found || types.has(found)) return textByName(found, name, types);
  const same = sameAs[found];
  return same && types.has(same) ? textByName(same, name, types) : found;
}

function textByName(type: string | null, name: string, types: ReadonlyMap<string, string>): string | null {
  return type === 'text/plain' && /\.csv$/i.test(name) && types.has('text/csv') ? 'text/csv' : type;
}

/** No character below the space but tabs, ends of lines and of pages: what no program, picture or archive keeps to. */
function isText(head: Uint8Array): boolean {
  return head.length > 0 && head.every((byte) => byte >= 32 || (byte >= 9 && byte <= 13));
}
