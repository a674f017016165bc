type ServedFile = { name: string; mediaType: string; sha256: string };

/** Headers under which an uploaded file does no harm: its own type and no other, no scripts, a name to save it by. */
export function fileHeaders({ name, mediaType, sha256 }: ServedFile): Headers {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return new Headers({
    'Content-Type': mediaType,
    'X-Content-Type-Options': 'nosniff',
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'Content-Disposition': `inline; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*]/g, '_')}`,
    'Cache-Control': 'private, max-age=604800, immutable',
    'Accept-Ranges': 'bytes',
    ETag: `"${sha256}"`,
  });
}

/** The one range that a request asks for; null when it asks for all (or for several, which may be ignored). */
export function readRange(
  request: Request,
  bytes: number,
): { from: number; to: number } | 'unsatisfiable' | null {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(request.headers.get('Range') ?? '');
  if (!asked || (asked[1] === '' && asked[2] === '')) return null;
  const [first, last] = [asked[1] ?? '', asked[2] ?? ''];
  const from = first === '' ? Math.max(0, bytes - Number(last)) : Number(first);
  const to = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1);
  return from > to || from >= bytes ? 'unsatisfiable' : { from, to };
}
