import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Outline, Programme } from '~/domain/courses/course-content';
import type { RichText } from '~/domain/courses/rich-text';
import { canonicalJson } from '~/domain/evidence/canonical-json';

/** The SHA-256 of a lesson's text and of what its kind adds: the same for the same, whatever the order of keys. */
export function lessonContentHash(content: RichText, activity: unknown = {}): string {
  const plain = typeof activity !== 'object' || activity === null || Object.keys(activity).length === 0;
  return hashOf(plain ? content : { content, activity });
}

/** The SHA-256 of all that a published version says; the outline carries the hashes of the texts. */
export function versionContentHash(version: {
  title: string;
  programme: Programme;
  outline: Outline;
}): string {
  const { title, programme, outline } = version;
  return hashOf({ title, programme, outline });
}

/** Keys without a value count as absent, as they do once stored. */
function hashOf(value: unknown): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify(value))))));
}
