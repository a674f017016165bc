import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';

/**
 * Writes a chunk into a file of an export at that length, cutting off what a killed process wrote beyond it, and
 * brings it to the disk. Returns how long the file is then.
 */
export async function writeChunk(folder: string, path: string, at: number, chunk: string): Promise<number> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const handle = await open(file, at === 0 ? 'w' : 'r+');
  try {
    await handle.truncate(at);
    const bytes = Buffer.from(chunk);
    await handle.write(bytes, 0, bytes.byteLength, at);
    await handle.sync();
    return at + bytes.byteLength;
  } finally {
    await handle.close();
  }
}

/** Writes a whole file of an export; one that is there is replaced. */
export async function writeWhole(
  folder: string,
  path: string,
  content: Uint8Array | AsyncIterable<Uint8Array>,
): Promise<void> {
  const file = join(folder, path);
  await mkdir(dirname(file), { recursive: true });
  const source = content instanceof Uint8Array ? Readable.from([content]) : Readable.from(content);
  await pipeline(source, createWriteStream(file));
}

export type ExportedFile = { path: string; bytes: number; sha256: string };

/** The files of an export, each with its hash. */
export async function readExported(folder: string): Promise<ExportedFile[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const files: ExportedFile[] = [];
  for (const path of paths.sort()) {
    const hash = createHash('sha256');
    for await (const chunk of createReadStream(path)) hash.update(chunk as Uint8Array);
    const { size: bytes } = await stat(path);
    files.push({ path: relative(folder, path).replaceAll(sep, '/'), bytes, sha256: hash.digest('hex') });
  }
  return files;
}

const packed = /\.(pdf|png|jpe?g|gif|webp|avif)$/i;

/** Puts the files of an export into one archive, under its name only once it is whole. */
export async function writeArchive(
  folder: string,
  archive: string,
  files: readonly ExportedFile[],
  at: Date,
): Promise<{ bytes: number; sha256: string }> {
  const unfinished = `${archive}.part`;
  const zip = new ZipFile();
  for (const { path } of files) {
    zip.addFile(join(folder, path), path, { mtime: at, mode: 0o100644, compress: !packed.test(path) });
  }
  zip.end();
  const hash = createHash('sha256');
  let bytes = 0;
  const counting = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      hash.update(chunk);
      bytes += chunk.byteLength;
      done(null, chunk);
    },
  });
  await pipeline(zip.outputStream, counting, createWriteStream(unfinished));
  const handle = await open(unfinished, 'r');
  await handle.sync().finally(() => handle.close());
  await rename(unfinished, archive);
  return { bytes, sha256: hash.digest('hex') };
}

/** Removes the parts of an export once its archive is there. */
export async function removeParts(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}
