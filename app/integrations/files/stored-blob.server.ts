import { buffer } from 'node:stream/consumers';
import type { FileStore } from '~/integrations/files/file-store.server';

const pageBytes = 256 * 1024;
const keptPages = 8;

/** Reads parts of a stored content, page by page, so that many small reads near one another are one. */
export function storedContent(store: FileStore, key: string, bytes: number) {
  const pages = new Map<number, Promise<Buffer>>();
  const page = (index: number): Promise<Buffer> => {
    let read = pages.get(index);
    if (!read) {
      const from = index * pageBytes;
      read = store.open(key, { from, to: Math.min(from + pageBytes, bytes) - 1 }).then(buffer);
      const oldest = pages.size >= keptPages ? pages.keys().next().value : undefined;
      if (oldest !== undefined) pages.delete(oldest);
      pages.set(index, read);
    }
    return read;
  };
  /** The bytes from `from` up to, not with, `to`. */
  return async (from: number, to: number): Promise<Buffer> => {
    const end = Math.min(to, bytes);
    const parts: Buffer[] = [];
    for (let at = from; at < end; at = (Math.floor(at / pageBytes) + 1) * pageBytes) {
      const index = Math.floor(at / pageBytes);
      const start = index * pageBytes;
      parts.push((await page(index)).subarray(at - start, end - start));
    }
    return Buffer.concat(parts);
  };
}

export type ReadPart = ReturnType<typeof storedContent>;

/** A stored content as a Blob whose parts are read when they are asked for, never the whole. */
export class StoredBlob extends Blob {
  private readonly read: ReadPart;
  private readonly from: number;
  private readonly to: number;

  constructor(read: ReadPart, range: { from: number; to: number }, type: string) {
    super([], { type });
    this.read = read;
    this.from = range.from;
    this.to = range.to;
  }

  override get size(): number {
    return this.to - this.from;
  }

  override slice(start = 0, end = this.size): StoredBlob {
    const range = { from: this.from + start, to: Math.min(this.from + end, this.to) };
    return new StoredBlob(this.read, range, this.type);
  }

  override async arrayBuffer(): Promise<ArrayBuffer> {
    const part = await this.read(this.from, this.to);
    return new Uint8Array(part).buffer;
  }
}
