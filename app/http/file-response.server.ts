import { redirect } from '@remix-run/node';
import type { ReadableStream } from 'node:stream/web';
import { fileHeaders, readRange } from '~/http/file-headers.server';

type ServedFile = {
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  address: string | null;
  read: (range?: { from: number; to: number }) => Promise<ReadableStream<Uint8Array>>;
};

/** Sends a stored file: from where it stands, whole, or the one range that is asked for. */
export async function fileResponse(request: Request, file: ServedFile): Promise<Response> {
  if (file.address) return redirect(file.address, { headers: { 'Cache-Control': 'private, max-age=3600' } });
  const headers = fileHeaders(file);
  if (request.headers.get('If-None-Match') === headers.get('ETag')) {
    return new Response(null, { status: 304, headers });
  }
  const range = readRange(request, file.bytes);
  if (range === 'unsatisfiable') {
    return new Response(null, { status: 416, headers: { 'Content-Range': `bytes */${file.bytes}` } });
  }
  const body = (await file.read(range ?? undefined)) as unknown as globalThis.ReadableStream<Uint8Array>;
  headers.set('Content-Length', String(range ? range.to - range.from + 1 : file.bytes));
  if (!range) return new Response(body, { headers });
  headers.set('Content-Range', `bytes ${range.from}-${range.to}/${file.bytes}`);
  return new Response(body, { status: 206, headers });
}
