import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/** What the chain says of a message instead of its words: the SHA-256 of its text in UTF-8, in hexadecimal. */
export const textHash = (text: string): string => bytesToHex(sha256(utf8ToBytes(text)));
