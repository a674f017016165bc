import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { OrderContent } from '~/domain/funding/order-content';

/** The SHA-256 of what is offered, in lower-case hexadecimal: what both clicks of an acceptance accept (K01). */
export function orderContentHash(content: OrderContent): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(content))))));
}
