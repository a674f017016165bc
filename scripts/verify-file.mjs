// Checks an evidence file offline: no database, no account, nothing installed but Node. Written apart from the product,
// by the rules that LISEZMOI.txt of each file states, so that it trusts nothing of what made the file.
import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { addUp, settlementPath } from './add-up-settlement.mjs';
import { checkEnvelope } from './check-envelope.mjs';
import { followChain } from './follow-chain.mjs';
import { isMain, Problem, runMain } from './problem.mjs';
import { readDirectory, readEntry } from './read-archive.mjs';

/**
 * @typedef {{ path: string, bytes: number, sha256: string }} Part
 * @typedef {import('./follow-chain.mjs').Chain} Chain
 * @typedef {{ id: string, madeAt: string, organization: { id: string, name: string }, client: string,
 *   order: { number: string, title: string }, convention: { version: number, contentHash: string } | null,
 *   parts: Part[], chains: Chain[], hours: import('./add-up-settlement.mjs').Summed['hours'],
 *   settlement: import('./add-up-settlement.mjs').Summed['settlement'] }} Manifest
 * @typedef {{ sha256: string, parts: number, records: number, withheld: number, problems: string[],
 *   manifest: Manifest }} Verdict
 */

const manifestPath = 'manifest.json';
const longestManifest = 64 * 1024 * 1024;
const hexadecimal = /^[0-9a-f]{64}$/;

/**
 * Checks each part of an evidence file against its manifest, each chain record by record, and the manifest's sums against
 * their lines. Only the SHA-256 of the archive, known from elsewhere, tells that a file was not made anew as a whole.
 * @param {string} file @param {string} [expected] that SHA-256
 * @returns {Promise<Verdict>}
 */
export async function verifyFile(file, expected) {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  if (expected !== undefined && !hexadecimal.test(expected))
    throw new Problem('A SHA-256 is 64 signs from 0 to 9 and a to f.');
  const sha256 = await hashOf(file);
  const entries = readDirectory(file);
  const manifest = await readManifest(file, entries.get(manifestPath));
  /** @type {Verdict} */
  const verdict = { sha256, parts: 0, records: 0, withheld: 0, problems: checkEnvelope(file), manifest };
  if (expected !== undefined && expected !== sha256)
    verdict.problems.push(`the archive: its SHA-256 is ${sha256} instead of ${expected}`);
  const chains = new Map(manifest.chains.map((chain) => [chain.path, chain]));
  const named = new Set([manifestPath]);
  for (const part of manifest.parts) {
    if (named.has(part.path)) verdict.problems.push(`${part.path}: named twice in the manifest`);
    named.add(part.path);
    const entry = entries.get(part.path);
    if (!entry) verdict.problems.push(`${part.path}: missing from the archive`);
    else await verifyPart(file, entry, part, chains.get(part.path), verdict);
  }
  for (const path of entries.keys()) {
    if (!named.has(path)) verdict.problems.push(`${path}: not in the manifest`);
  }
  for (const { path } of manifest.chains) {
    if (!manifest.parts.some((part) => part.path === path))
      verdict.problems.push(`${path}: a chain without its file`);
  }
  const { convention, parts } = manifest;
  const accepted = convention && `02_Convention/Contenu_accepte_v${convention.version}.json`;
  const content = parts.find(({ path }) => path === accepted);
  if (convention && content?.sha256 !== convention.contentHash) {
    verdict.problems.push(`${accepted}: not the content that was accepted (${convention.contentHash})`);
  }
  const settled = await readJson(file, entries.get(settlementPath));
  if (!settled) verdict.problems.push(`${settlementPath}: missing or not readable`);
  else verdict.problems.push(...addUp(manifest, settled));
  return verdict;
}

/** @param {string} file */
async function hashOf(file) {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return hash.digest('hex');
}

/** What a part in JSON says; null where it says nothing that can be read. @param {string} file @param {import('./read-archive.mjs').Entry | undefined} entry */
async function readJson(file, entry) {
  if (!entry) return null;
  const chunks = [];
  try {
    for await (const chunk of readEntry(file, entry, longestManifest)) chunks.push(chunk);
    /** @type {import('./add-up-settlement.mjs').Settled} */
    const value = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return Array.isArray(value?.people) && value.people.every(({ lines }) => Array.isArray(lines))
      ? value
      : null;
  } catch {
    return null;
  }
}

/** @param {string} file @param {import('./read-archive.mjs').Entry | undefined} entry @returns {Promise<Manifest>} */
async function readManifest(file, entry) {
  if (!entry) throw new Problem(`${file} holds no manifest.json: it is no evidence file of Assidu.`);
  const chunks = [];
  for await (const chunk of readEntry(file, entry, longestManifest)) chunks.push(chunk);
  /** @type {Manifest & { format?: string, formatVersion?: number }} */
  let manifest;
  try {
    manifest = JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    throw new Problem('manifest.json is damaged: it cannot be read.');
  }
  const isKnown =
    manifest?.format === 'assidu-evidence-file' &&
    manifest.formatVersion === 1 &&
    Array.isArray(manifest.parts) &&
    Array.isArray(manifest.chains) &&
    Array.isArray(manifest.hours?.people) &&
    Array.isArray(manifest.hours.halfDays) &&
    manifest.parts.every(
      ({ path, bytes, sha256 }) =>
        typeof path === 'string' && Number.isSafeInteger(bytes) && hexadecimal.test(sha256),
    ) &&
    manifest.chains.every(
      ({ path, head, records }) =>
        typeof path === 'string' && hexadecimal.test(head) && Number.isSafeInteger(records),
    );
  if (!isKnown) throw new Problem('manifest.json is not one that this version reads.');
  return manifest;
}

/**
 * @param {string} file @param {import('./read-archive.mjs').Entry} entry @param {Part} part
 * @param {Chain | undefined} chain @param {Verdict} verdict
 */
async function verifyPart(file, entry, part, chain, verdict) {
  const { path } = part;
  const hash = createHash('sha256');
  const walk = chain ? followChain(chain) : null;
  let bytes = 0;
  try {
    for await (const chunk of readEntry(file, entry, part.bytes)) {
      hash.update(chunk);
      bytes += chunk.length;
      walk?.take(chunk);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    verdict.problems.push(error.message);
    return;
  }
  verdict.parts += 1;
  if (bytes !== part.bytes) verdict.problems.push(`${path}: ${bytes} bytes instead of ${part.bytes}`);
  if (hash.digest('hex') !== part.sha256)
    verdict.problems.push(`${path}: its SHA-256 is not that of the manifest`);
  const walked = walk?.end();
  if (!walked) return;
  verdict.records += walked.records;
  verdict.withheld += walked.withheld;
  if (walked.problem) verdict.problems.push(`${path}: ${walked.problem}`);
}

async function main() {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { sha256: { type: 'string' } },
  });
  const [file] = positionals;
  if (!file)
    throw new Problem(
      'Name the file to check, as in: npm run verify-file -- file.zip, with its SHA-256 where you were told it: --sha256 <hash>',
    );
  const expected = values.sha256?.trim().toLowerCase();
  const { manifest, sha256, parts, records, withheld, problems } = await verifyFile(file, expected);
  const { order, client, organization, madeAt } = manifest;
  console.log(
    `Evidence file of order ${order.number}, "${order.title}", ${client}, by ${organization.name}, made ${madeAt}.`,
  );
  console.log(
    `${parts} of ${manifest.parts.length} parts and ${records} evidence records in ${manifest.chains.length} chains were checked.`,
  );
  if (withheld > 0)
    console.log(
      `${withheld} records tell of people who are not of this file: they are linked, and their content is not given.`,
    );
  if (problems.length === 0) {
    console.log(`SHA-256 of the archive: ${sha256}`);
    console.log(
      expected
        ? 'Everything holds: it is the file with that SHA-256, and nothing in it was changed, left out or added.'
        : 'Everything holds together. Compare the SHA-256 with the one on the audit page, or that you were told: it alone tells that the whole was not made anew.',
    );
    return 0;
  }
  for (const problem of problems) console.error(`WRONG  ${problem}`);
  console.error(`${problems.length} ${problems.length === 1 ? 'thing does' : 'things do'} not hold.`);
  return 1;
}

if (isMain(import.meta.url)) await runMain(main);
