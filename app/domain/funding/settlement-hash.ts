import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/** The SHA-256 of a settlement with all it follows from, in lower-case hexadecimal; both as they are kept, in JSON. */
export function settlementHash({ facts, settlement }: { facts: unknown; settlement: unknown }): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson({ facts, settlement }))));
}
