// Follows a chain of evidence, by the rules that LISEZMOI.txt of each evidence file states.
import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';

/** @typedef {{ stream: string, path: string, records: number, withheld: number, head: string }} Chain */

const genesis = '0'.repeat(64);

/** Follows a chain line by line as its bytes come. @param {Chain} chain */
export function followChain(chain) {
  const decoder = new TextDecoder();
  let rest = '';
  let [records, withheld, head] = [0, 0, genesis];
  /** @type {string | null} */
  let problem = null;
  /** @type {string | null} */
  let organization = null;

  /** @param {string} line @returns {string | null} */
  function wrong(line) {
    const number = records + 1;
    let record;
    try {
      record = JSON.parse(line);
    } catch {
      return `record ${number} cannot be read`;
    }
    if (record === null || typeof record !== 'object') return `record ${number} cannot be read`;
    if (record.stream !== chain.stream || (organization !== null && record.organizationId !== organization)) {
      return `record ${number} belongs to another chain`;
    }
    if (record.sequence !== number) return `record ${number} is missing or out of place`;
    if (record.previousHash !== head) return `record ${number} does not follow the one before it`;
    if (record.withheld === true) withheld += 1;
    else if (recordHash(record) !== record.hash) return `record ${number} was changed`;
    organization = record.organizationId;
    head = record.hash;
    records = number;
    return null;
  }

  /** @param {string} text @param {boolean} last */
  function follow(text, last) {
    const lines = `${rest}${text}`.split('\n');
    rest = last ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line !== '' && !problem) problem = wrong(line);
  }

  return {
    /** @param {Buffer} chunk */
    take: (chunk) => follow(decoder.decode(chunk, { stream: true }), false),
    end() {
      follow(decoder.decode(), true);
      if (!problem && (records !== chain.records || head !== chain.head)) {
        problem = `ends after record ${records} of ${chain.records}`;
      }
      return { records, withheld, problem };
    },
  };
}

/** The SHA-256 of the nine facts of a record in canonical JSON (RFC 8785). @param {Record<string, unknown>} record */
function recordHash(record) {
  const { organizationId, stream, sequence, kind, source, occurredAt, recordedAt, payload, previousHash } =
    record;
  const facts = {
    organizationId,
    stream,
    sequence,
    kind,
    source,
    occurredAt,
    recordedAt,
    payload,
    previousHash,
  };
  try {
    return createHash('sha256').update(canonical(facts)).digest('hex');
  } catch {
    return null;
  }
}

/** A value as canonical JSON (RFC 8785). @param {unknown} value @returns {string} */
export function canonical(value) {
  if (value === undefined) throw new TypeError('a fact is missing');
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonical(item)}`).join(',')}}`;
}
