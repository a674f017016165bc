// What a ZIP archive says of its files it says twice: before each of them and in its directory. Where both agree, one
// follows the other without a gap, and nothing stands outside, no byte of the archive was changed but those of contents.
import { closeSync, fstatSync, openSync } from 'node:fs';
import { readPart } from './read-archive.mjs';

const local = { signature: 0x04034b50, bytes: 30 };
const central = { signature: 0x02014b50, bytes: 46 };
const descriptor = { signature: 0x08074b50, bytes: 16 };
const end = { signature: 0x06054b50, bytes: 22 };
const streamed = 8;

/**
 * What does not agree in an archive, by the name of its file; contents are not looked at, nor read.
 * @param {string} file
 * @returns {string[]}
 */
export function checkEnvelope(file) {
  const handle = openSync(file, 'r');
  try {
    return problemsOf(handle, fstatSync(handle).size);
  } finally {
    closeSync(handle);
  }
}

/** @param {number} handle @param {number} size @returns {string[]} */
function problemsOf(handle, size) {
  const last = size - end.bytes;
  const tail = last < 0 ? null : readPart(handle, last, end.bytes);
  if (tail?.readUInt32LE(0) !== end.signature) return ['something follows the archive’s end'];
  const [count, length, start] = [tail.readUInt16LE(10), tail.readUInt32LE(12), tail.readUInt32LE(16)];
  const whole =
    tail.readUInt32LE(4) === 0 &&
    tail.readUInt16LE(8) === count &&
    tail.readUInt16LE(20) === 0 &&
    start + length === last;
  if (!whole) return ['the archive’s end was changed'];
  const directory = readPart(handle, start, length);
  const first = directory.subarray(0, central.bytes);
  const more = directory.length < central.bytes ? directory : extraOf(directory, 0);
  let [at, expected] = [0, 0];
  for (let left = count; left > 0 && at + central.bytes <= length; left -= 1) {
    const entry = directory.subarray(at, at + central.bytes);
    const name = directory.subarray(at + central.bytes, at + central.bytes + entry.readUInt16LE(28));
    const next = endOf(handle, { entry, name, expected });
    const extra = extraOf(directory, at);
    if (next === null || !likeFirst(entry, first) || !extra.equals(more)) {
      return [`${name.toString('latin1')}: the archive says two things of it`];
    }
    expected = next;
    at += central.bytes + name.length + extra.length;
  }
  const together = expected === start && at === length;
  return together ? [] : ['something stands between the files of the archive'];
}

/** What a directory adds of a file: the moment of its making, the same for all. @param {Buffer} directory @param {number} at */
function extraOf(directory, at) {
  const from = at + central.bytes + directory.readUInt16LE(at + 28);
  return directory.subarray(from, from + directory.readUInt16LE(at + 30));
}

/** Version and attributes are the same for every file. @param {Buffer} entry @param {Buffer} first */
const likeFirst = (entry, first) =>
  entry.readUInt32LE(0) === central.signature &&
  entry.subarray(4, 8).equals(first.subarray(4, 8)) &&
  entry.subarray(30, 42).equals(first.subarray(30, 42)) &&
  entry.readUInt32LE(32) === 0;

/**
 * Where a file ends in the archive, when what stands around it is what the directory says; else null.
 * @param {number} handle @param {{ entry: Buffer, name: Buffer, expected: number }} file
 */
function endOf(handle, { entry, name, expected }) {
  const from = entry.readUInt32LE(42);
  if (from !== expected) return null;
  const before = readPart(handle, from, local.bytes + name.length);
  if (before.length < local.bytes + name.length) return null;
  const head = before.subarray(0, local.bytes);
  const sums = entry.subarray(16, 28);
  const follows = (entry.readUInt16LE(8) & streamed) !== 0;
  const agrees =
    head.readUInt32LE(0) === local.signature &&
    head.subarray(4, 14).equals(entry.subarray(6, 16)) &&
    head.subarray(14, 26).equals(follows ? Buffer.alloc(12) : sums) &&
    head.readUInt16LE(26) === name.length &&
    head.readUInt16LE(28) === 0 &&
    before.subarray(local.bytes).equals(name);
  if (!agrees) return null;
  const over = from + before.length + entry.readUInt32LE(20);
  if (!follows) return over;
  const told = readPart(handle, over, descriptor.bytes);
  const same =
    told.length === descriptor.bytes &&
    told.readUInt32LE(0) === descriptor.signature &&
    told.subarray(4).equals(sums);
  return same ? over + descriptor.bytes : null;
}
