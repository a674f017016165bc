import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';

/**
 * The same things in an order that their keys and the seed decide: whoever has both finds it again, whoever lacks the
 * seed cannot guess it. Whatever order they come in gives the same.
 */
export function seededOrder<Thing>(
  things: readonly Thing[],
  keyOf: (thing: Thing) => string,
  seed: string,
): Thing[] {
  return things
    .map((thing) => ({ thing, rank: bytesToHex(sha256(utf8ToBytes(`${seed}\n${keyOf(thing)}`))) }))
    .sort((one, other) => (one.rank < other.rank ? -1 : one.rank > other.rank ? 1 : 0))
    .map(({ thing }) => thing);
}
