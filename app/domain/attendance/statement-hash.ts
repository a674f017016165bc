import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** SHA-256 in hexadecimal of the very words signed, in UTF-8. */
export function statementHash(statement: string): string {
  return bytesToHex(sha256(utf8ToBytes(statement)));
}
