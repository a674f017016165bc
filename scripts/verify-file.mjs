// Checks an evidence file offline: no database, no account, nothing installed but Node. Written apart from the product,
// by the rules that LISEZMOI.txt of each file states, so that it trusts nothing of what made the file.
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { checkEnvelope } from './check-envelope.mjs';
import { followChain } from './follow-chain.mjs';
import { isMain, Problem, runMain } from './problem.mjs';
import { readDirectory, readEntry } from './read-archive.mjs';

/**
 * @typedef {{ path: string, bytes: number, sha256: string }} Part
 * @typedef {import('./follow-chain.mjs').Chain} Chain
 * @typedef {{ id: string, madeAt: string, organization: { id: string, name: string }, client: string,
 *   order: { number: string, title: string }, convention: { version: number, contentHash: string } | null,
 *   parts: Part[], chains: Chain[] }} Manifest
 * @typedef {{ parts: number, records: number, withheld: number, problems: string[], manifest: Manifest }} Verdict
 */

const manifestPath = 'manifest.json';
const longestManifest = 64 * 1024 * 1024;
const hexadecimal = /^[0-9a-f]{64}$/;

/**
 * Checks each part of an evidence file against its manifest, and each chain record by record.
 * @param {string} file
 * @returns {Promise<Verdict>}
 */
export async function verifyFile(file) {
  if (!existsSync(file)) throw new Problem(`There is no file ${file}.`);
  const entries = readDirectory(file);
  const manifest = await readManifest(file, entries.get(manifestPath));
  /** @type {Verdict} */
  const verdict = { parts: 0, records: 0, withheld: 0, problems: checkEnvelope(file), manifest };
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
  return verdict;
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
  const file = process.argv[2];
  if (!file) throw new Problem('Name the file to check, as in: npm run verify-file -- file.zip');
  const { manifest, parts, records, withheld, problems } = await verifyFile(file);
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
    console.log('Everything holds: nothing was changed, left out or added since the file was made.');
    return 0;
  }
  for (const problem of problems) console.error(`WRONG  ${problem}`);
  console.error(`${problems.length} ${problems.length === 1 ? 'thing does' : 'things do'} not hold.`);
  return 1;
}

if (isMain(import.meta.url)) await runMain(main);
