import { readRange } from '~/http/file-headers.server';

export type SentArchive = {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  read: (range?: { from: number; to: number }) => Promise<unknown>;
};

/** A large file to keep: streamed, and resumed by ranges where a download broke off. */
export async function sendArchive(request: Request, file: SentArchive): Promise<Response> {
  const headers = new Headers({
    'Content-Type': file.mediaType,
    'Content-Disposition': `attachment; filename="${file.name}"`,
    'Cache-Control': 'private, no-store',
    'X-Content-Type-Options': 'nosniff',
    'Accept-Ranges': 'bytes',
    ETag: `"${file.sha256}"`,
  });
  // A range of another file than the one begun would spoil it.
  const unchanged = [null, headers.get('ETag')].includes(request.headers.get('If-Range'));
  const range = unchanged ? readRange(request, file.bytes) : null;
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  }
  headers.set('Content-Length', String(range ? range.to - range.from + 1 : file.bytes));
  if (range) headers.set('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`);
  const body = (await file.read(range ?? undefined)) as ReadableStream<Uint8Array>;
  return new Response(body, { status: range ? 206 : 200, headers });
}
