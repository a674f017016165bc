import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { PurgeReceipt } from '~/domain/lifecycle/purge-receipt';

// Apart from purge-receipt.ts because the receipt's page computes it in the browser.

/** The SHA-256 of the receipt in canonical JSON (RFC 8785), in lower-case hexadecimal. */
export function purgeReceiptHash(receipt: PurgeReceipt): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(receipt))));
}
