import { closeSync, createReadStream, fstatSync, openSync, readSync } from 'node:fs';
import { crc32, createInflateRaw } from 'node:zlib';
import { Problem } from './problem.mjs';

/** @typedef {{ path: string, method: number, crc: number, packed: number, bytes: number, header: number }} Entry */

const endBytes = 22;
const longestComment = 65_535;
const most = { entries: 20_000, directory: 64 * 1024 * 1024 };

/**
 * The directory of a ZIP archive. A path that would leave the folder it is unpacked in, two files of one name, and what
 * is no archive are refused.
 * @param {string} file
 * @returns {Map<string, Entry>}
 */
export function readDirectory(file) {
  const handle = openSync(file, 'r');
  try {
    const { size } = fstatSync(handle);
    const from = Math.max(0, size - endBytes - longestComment);
    const tail = readPart(handle, from, size - from);
    const end = tail.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'));
    if (end < 0 || end + endBytes > tail.length) throw new Problem(`${file} is no ZIP archive.`);
    const count = tail.readUInt16LE(end + 10);
    const [length, start] = [tail.readUInt32LE(end + 12), tail.readUInt32LE(end + 16)];
    if (count > most.entries || length > most.directory)
      throw new Problem(`${file} lists more files than an evidence file holds.`);
    if (start + length > size)
      throw new Problem(`${file} is cut off: its list of files is not where it should be.`);
    return readEntries(readPart(handle, start, length), count);
  } finally {
    closeSync(handle);
  }
}

/** @param {Buffer} directory @param {number} count @returns {Map<string, Entry>} */
function readEntries(directory, count) {
  /** @type {Map<string, Entry>} */
  const entries = new Map();
  let at = 0;
  for (let left = count; left > 0; left -= 1) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
      throw new Problem('The list of files of the archive is damaged.');
    }
    const name = directory.readUInt16LE(at + 28);
    const path = directory.toString('utf8', at + 46, at + 46 + name);
    if (!isSafe(path)) throw new Problem(`The archive holds an unsafe path: ${JSON.stringify(path)}.`);
    if (entries.has(path)) throw new Problem(`The archive holds ${path} twice.`);
    entries.set(path, {
      path,
      method: directory.readUInt16LE(at + 10),
      crc: directory.readUInt32LE(at + 16),
      packed: directory.readUInt32LE(at + 20),
      bytes: directory.readUInt32LE(at + 24),
      header: directory.readUInt32LE(at + 42),
    });
    at += 46 + name + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

/** @param {string} path */
const isSafe = (path) =>
  path.length <= 240 && /^[A-Za-z0-9_][A-Za-z0-9_.-]*(\/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$/.test(path);

/**
 * The content of one file, chunk by chunk; stops with a Problem as soon as it is longer than it may be, so that an
 * archive that unpacks without end costs nothing. At its end it is as long as the archive says, used up every byte that
 * the archive holds of it, and has the CRC-32 that the archive says.
 * @param {string} file @param {Entry} entry @param {number} longest
 * @returns {AsyncGenerator<Buffer>}
 */
export async function* readEntry(file, { path, method, crc, packed, bytes: told, header }, longest) {
  const handle = openSync(file, 'r');
  const local = readPart(handle, header, 30);
  closeSync(handle);
  if (local.length < 30 || local.readUInt32LE(0) !== 0x04034b50) throw new Problem(`${path} is damaged.`);
  if (packed === 0) {
    if (told !== 0 || crc !== 0) throw new Problem(`${path} is damaged.`);
    return;
  }
  const start = header + 30 + local.readUInt16LE(26) + local.readUInt16LE(28);
  const raw = createReadStream(file, { start, end: start + packed - 1 });
  if (method !== 0 && method !== 8)
    throw new Problem(`${path} is packed in a way that evidence files are not.`);
  const inflate = method === 0 ? null : createInflateRaw();
  const content = inflate ? raw.pipe(inflate) : raw;
  let [bytes, sum] = [0, 0];
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > longest) throw new Problem(`${path} is longer than the manifest says.`);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (bytes !== told || (inflate && inflate.bytesWritten !== packed))
      throw new Problem(`${path} is not as long as the archive says.`);
    if (sum !== crc) throw new Problem(`${path}: its CRC-32 is not that of the archive.`);
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw new Problem(
      `${path} cannot be unpacked: ${error instanceof Error ? error.message : String(error)}`,
    );
  } finally {
    raw.destroy();
  }
}

/** So many bytes of a file from a place on; fewer where it ends before. @param {number} handle @param {number} from @param {number} length */
export function readPart(handle, from, length) {
  const bytes = Buffer.alloc(length);
  return bytes.subarray(0, readSync(handle, bytes, 0, length, from));
}
