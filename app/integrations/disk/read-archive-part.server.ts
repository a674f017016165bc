import { createReadStream } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { createInflateRaw } from 'node:zlib';
import { Refusal } from '~/domain/refusal';
import { memoryCache } from '~/platform/memory-cache.server';

type Entry = { method: number; packed: number; bytes: number; header: number };
type Directory = ReadonlyMap<string, Entry>;

// An archive never changes under its name.
const directories = memoryCache<Directory>({ megabytes: 8, weigh: (entries) => 500 + entries.size * 300 });

/** One file of an archive of ours, unpacked as it is read. Refuses with `not-found`. */
export async function readArchivePart(
  archive: string,
  path: string,
): Promise<{ bytes: number; read: () => Promise<ReadableStream<Uint8Array>> }> {
  const entry = (await directoryOf(archive)).get(path);
  if (!entry) throw new Refusal('not-found');
  return { bytes: entry.bytes, read: () => unpack(archive, entry) };
}

async function directoryOf(archive: string): Promise<Directory> {
  const known = directories.get(archive);
  if (known) return known;
  const handle = await open(archive, 'r').catch(() => {
    throw new Refusal('not-found');
  });
  try {
    const entries = await readDirectory(handle);
    directories.set(archive, entries);
    return entries;
  } finally {
    await handle.close();
  }
}

async function readDirectory(handle: FileHandle): Promise<Directory> {
  const { size } = await handle.stat();
  const tail = await part(handle, Math.max(0, size - 65_557), size);
  const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
  if (end < 0) throw new Error('an evidence file is no archive');
  const count = tail.readUInt16LE(end + 10);
  const from = tail.readUInt32LE(end + 16);
  if (count === 0xffff || from === 0xffffffff) throw new Error('an evidence file is beyond 4 GB');
  const directory = await part(handle, from, from + tail.readUInt32LE(end + 12));
  const entries = new Map<string, Entry>();
  for (let at = 0, left = count; left > 0; left -= 1) {
    const length = directory.readUInt16LE(at + 28);
    const path = directory.toString('utf8', at + 46, at + 46 + length);
    entries.set(path, {
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + length + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function part(handle: FileHandle, from: number, to: number): Promise<Buffer> {
  const bytes = Buffer.alloc(to - from);
  await handle.read(bytes, 0, bytes.byteLength, from);
  return bytes;
}

async function unpack(
  archive: string,
  { method, packed, header }: Entry,
): Promise<ReadableStream<Uint8Array>> {
  const handle = await open(archive, 'r');
  const local = await part(handle, header, header + 30).finally(() => handle.close());
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  if (packed === 0) return Readable.toWeb(Readable.from([]));
  const raw = createReadStream(archive, { start, end: start + packed - 1 });
  if (method === 0) return Readable.toWeb(raw);
  const inflate = createInflateRaw();
  raw.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => raw.destroy());
  return Readable.toWeb(raw.pipe(inflate)) as ReadableStream<Uint8Array>;
}
