import { Readable } from 'node:stream';
import { createReadableStreamFromReadable } from '@remix-run/node';

const types = {
  pdf: { mediaType: 'application/pdf', disposition: 'inline' },
  json: { mediaType: 'application/json; charset=utf-8', disposition: 'attachment' },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', disposition: 'attachment' },
} as const;

/** A document as a file of that name: PDF opens in the browser, JSON is saved; none is kept by caches. */
export function downloadResponse(
  content: Uint8Array | string | AsyncIterable<string>,
  fileName: string,
  type: keyof typeof types,
): Response {
  const { mediaType, disposition } = types[type];
  const plain = fileName.normalize('NFD').replace(/[^\w.-]+/g, '-');
  const body =
    typeof content === 'string' || content instanceof Uint8Array
      ? Buffer.from(content)
      : createReadableStreamFromReadable(Readable.from(content, { objectMode: false }));
  return new Response(body, {
    headers: {
      'Content-Type': mediaType,
      'Content-Disposition': `${disposition}; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(fileName).replace(/['()*]/g, '_')}`,
      'Cache-Control': 'private, no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}
