import { Refusal } from '~/domain/refusal';

/** The body of a request to the byte, as signatures need it. Refuses with `body-too-large` before it is all read. */
export async function readRawBody(request: Request, maximumBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  if (request.body) {
    for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > maximumBytes) throw new Refusal('body-too-large');
      chunks.push(chunk);
    }
  }
  return Buffer.concat(chunks);
}
