import { randomBytes } from 'node:crypto';
import { Refusal } from '~/domain/refusal';

const bytes = randomBytes(1_000_000);
const mostBytes = 600_000;

/** Bytes that nothing on the way can make smaller. */
export function speedSample(): Response {
  return new Response(bytes, {
    headers: { 'Content-Type': 'application/octet-stream', 'Cache-Control': 'no-store, no-transform' },
  });
}

/** Reads what is sent and forgets it; resolves to how much it was. Refuses with `body-too-large`. */
export async function swallow(request: Request): Promise<number> {
  let read = 0;
  if (!request.body) return read;
  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    read += chunk.byteLength;
    if (read > mostBytes) throw new Refusal('body-too-large');
  }
  return read;
}
