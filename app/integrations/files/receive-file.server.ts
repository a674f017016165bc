import { Refusal } from '~/domain/refusal';
import { contentType } from '~/integrations/files/content-type.server';
import { currentFileStore } from '~/integrations/files/current-file-store.server';
import { examineFile, type Examined } from '~/integrations/files/examine-file.server';
import type { StoreName } from '~/integrations/files/file-store.server';
import { imageSize } from '~/integrations/files/image-size.server';

export type IncomingFile = {
  name: string;
  /** How long the sender says it is; without it a cut cannot be told from an end. */
  declaredBytes: number | null;
  body: ReadableStream<Uint8Array> | null;
};

export type ReceivedFile = {
  store: StoreName;
  storeKey: string;
  name: string;
  mediaType: string;
  bytes: number;
  sha256: string;
  /** Of images. */
  width: number | null;
  height: number | null;
} & Pick<Examined, 'durationMs' | 'pageCount'>;

export type Accepted = {
  types: ReadonlyMap<string, string>;
  maximumBytes: number;
  examine?: { playable: boolean };
};

const headBytes = 512 * 1024;

/**
 * Takes in a file as it streams, typed by what it holds, never by its name, and stores it once it has arrived whole.
 * `types` are those that may be, each with the ending of its name; `examine` looks into it as well (its length, its
 * pages). Refuses with `file-too-large`, `file-type-refused`, `file-incomplete` or what `examineFile` refuses with, and
 * then keeps nothing.
 */
export async function receiveFile(
  organizationId: string,
  incoming: IncomingFile,
  { types, maximumBytes, examine }: Accepted,
): Promise<ReceivedFile> {
  const { declaredBytes, body } = incoming;
  if (!body || !declaredBytes) throw new Refusal('file-incomplete');
  if (declaredBytes > maximumBytes) throw new Refusal('file-too-large', { maximumBytes });
  const chunks = wholeContent(body, declaredBytes);
  const head = await takeHead(chunks);
  const mediaType = await contentType(head, incoming.name, types);
  const extension = types.get(mediaType ?? '');
  if (!mediaType || !extension) {
    for await (const _rest of chunks) continue; // read to the end, so that the sender hears the answer
    throw new Refusal('file-type-refused', { accepted: [...types.values()] });
  }
  const name = tidyName(incoming.name, extension);
  const store = currentFileStore();
  const about = { organizationId, name, mediaType };
  const { key, bytes, sha256 } = await store.put(following(head, chunks), about);
  const unexamined: Examined = { mediaType, durationMs: null, pageCount: null };
  const examined = examine
    ? await examineFile({ store, key, mediaType, bytes }, examine).catch(async (error: unknown) => {
        await store.remove(key);
        throw error;
      })
    : unexamined;
  const size = imageSize(head, mediaType);
  return {
    ...{ store: store.name, storeKey: key, bytes, sha256, ...examined },
    name: tidyName(name, types.get(examined.mediaType) ?? extension),
    width: size?.width ?? null,
    height: size?.height ?? null,
  };
}

async function* wholeContent(
  body: ReadableStream<Uint8Array>,
  declaredBytes: number,
): AsyncGenerator<Uint8Array> {
  let received = 0;
  try {
    for await (const chunk of body as unknown as AsyncIterable<Uint8Array>) {
      received += chunk.byteLength;
      if (received > declaredBytes) break;
      yield chunk;
    }
  } catch {
    throw new Refusal('file-incomplete');
  }
  if (received !== declaredBytes) throw new Refusal('file-incomplete');
}

async function takeHead(chunks: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const taken: Uint8Array[] = [];
  let length = 0;
  while (length < headBytes) {
    const next = await chunks.next();
    if (next.done) break;
    taken.push(next.value);
    length += next.value.byteLength;
  }
  return Buffer.concat(taken);
}

async function* following(head: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (head.byteLength > 0) yield head;
  yield* rest;
}

/** The sender's name without its folders and control characters, ending as its content says. */
function tidyName(name: string, extension: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/[\p{C}"<>:|?*]/gu, '')
    .trim()
    .slice(0, 100);
  return `${stem || 'file'}.${extension}`;
}
