// A backup is one gzip stream of frames, each a length (4 bytes, big-endian) and that many bytes. An entry is a frame
// of JSON that says what it is, frames of its content, an empty frame, and a frame of JSON with what was counted and
// the SHA-256 of header and content. The last entry, of kind "end", counts the entries.
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { Problem } from './problem.mjs';

/**
 * What an entry says of itself, and what was counted of its content.
 * @typedef {{ kind: 'about', migrations: string[], sequences: { name: string, value: string }[],
 *   unfinishedJobs: string[], madeAt: string, secret?: string }} About
 * @typedef {{ kind: 'table' } & import('./describe-tables.mjs').Table} TableHeader
 * @typedef {{ kind: 'file', path: string }} FileHeader
 * @typedef {{ kind: 'end', tables: number, files: number }} End
 * @typedef {About | TableHeader | FileHeader | End} Header
 * @typedef {{ rows?: number | null }} Counted
 */

export const MAGIC = 'assidu backup 1\n';
const largestFrame = 64 * 1024 * 1024;

/** @param {Buffer} bytes */
function frame(bytes) {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  return Buffer.concat([length, bytes]);
}

/** @param {unknown} value */
export const jsonFrame = (value) => frame(Buffer.from(JSON.stringify(value)));

/**
 * The frames of one entry.
 * @param {Record<string, unknown>} header
 * @param {AsyncIterable<Buffer> | Iterable<Buffer>} content
 * @param {() => Record<string, unknown>} [counted] asked once the content has gone through
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* writeEntry(header, content, counted = () => ({})) {
  const hash = createHash('sha256').update(JSON.stringify(header));
  yield jsonFrame(header);
  for await (const chunk of content) {
    if (chunk.length === 0) continue;
    hash.update(chunk);
    yield frame(chunk);
  }
  yield frame(Buffer.alloc(0));
  yield jsonFrame({ ...counted(), sha256: hash.digest('hex') });
}

/**
 * Reads a backup entry by entry. The content of each must be read to its end before the next one: `finish` then
 * answers what was counted, or stops with a Problem when the content is not what was written.
 * @param {string} path
 * @returns {AsyncGenerator<{ header: Header, content: () => AsyncGenerator<Buffer>, finish: () => Promise<Counted> }>}
 */
export async function* readEntries(path) {
  const read = reader(path);
  if ((await read(MAGIC.length)).toString() !== MAGIC)
    throw new Problem(`${path} is not a backup of Assidu.`);
  const readFrame = async () => {
    const length = (await read(4)).readUInt32BE();
    if (length > largestFrame) throw new Problem(`${path} is damaged.`);
    return read(length);
  };
  const readJson = async () => JSON.parse((await readFrame()).toString());
  for (;;) {
    const about = await readFrame();
    /** @type {Header} */
    const header = JSON.parse(about.toString());
    const hash = createHash('sha256').update(about);
    const content = async function* () {
      for (let bytes = await readFrame(); bytes.length > 0; bytes = await readFrame()) {
        hash.update(bytes);
        yield bytes;
      }
    };
    const finish = async () => {
      const { sha256, ...counted } = await readJson();
      if (sha256 !== hash.digest('hex')) {
        throw new Problem(`${path} is damaged: ${nameOf(header)} is not what was written.`);
      }
      return counted;
    };
    yield { header, content, finish };
    if (header.kind === 'end') return;
  }
}

/** @param {Header} header */
function nameOf(header) {
  if (header.kind === 'table') return header.name;
  return header.kind === 'file' ? header.path : header.kind;
}

/** Reads exact numbers of bytes from the gzip stream. @param {string} path */
function reader(path) {
  const source = createReadStream(path).on('error', (error) => gunzip.destroy(error));
  const gunzip = source.pipe(createGunzip());
  const chunks = gunzip[Symbol.asyncIterator]();
  let held = Buffer.alloc(0);
  return async (/** @type {number} */ length) => {
    /** @type {Buffer[]} */
    const parts = [held];
    let have = held.length;
    while (have < length) {
      const { value, done } = await chunks.next().catch((error) => {
        throw new Problem(`${path} cannot be read: ${error.message}.`);
      });
      if (done) throw new Problem(`${path} is cut short.`);
      parts.push(value);
      have += value.length;
    }
    const all = parts.length === 1 ? held : Buffer.concat(parts);
    held = all.subarray(length);
    return all.subarray(0, length);
  };
}
