import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { followLine, walkStart, type ChainWalk, type LineProblem } from '~/domain/proof/evidence-lines';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import { manifestPath } from '~/domain/proof/file-parts';
import type { FileChain, FilePart, Manifest } from '~/domain/proof/manifest';

export type PartVerdict =
  | { path: string; intact: true; records: number; withheld: number }
  | { path: string; intact: false; problem: 'missing' | 'size' | 'hash' | 'manifest' }
  | { path: string; intact: false; problem: LineProblem | 'end-missing'; sequence: number };

/**
 * Checks one part as its bytes come: size and SHA-256, and record by record where it is a chain. Says `hash` of a
 * changed byte, and where the chain breaks when the hash of the file was changed with it.
 */
export function partCheck(part: FilePart, chain: FileChain | null) {
  const hash = sha256.create();
  let bytes = 0;
  let rest = '';
  let walk: ChainWalk = walkStart;
  let broken: { sequence: number; problem: LineProblem } | null = null;
  const decoder = new TextDecoder();

  function follow(text: string, last: boolean): void {
    const lines = `${rest}${text}`.split('\n');
    rest = last ? '' : (lines.pop() ?? '');
    for (const line of lines) {
      if (line === '' || broken) continue;
      const step = followLine(walk, line);
      if (step.follows) walk = step.walk;
      else broken = { sequence: walk.position.sequence + 1, problem: step.problem };
    }
  }

  return {
    take(chunk: Uint8Array): void {
      hash.update(chunk);
      bytes += chunk.byteLength;
      if (chain) follow(decoder.decode(chunk, { stream: true }), false);
    },
    end(): PartVerdict {
      const { path } = part;
      if (chain) follow(decoder.decode(), true);
      const wrong = broken as { sequence: number; problem: LineProblem } | null;
      if (chain && wrong) return { path, intact: false, ...wrong };
      if (chain && (walk.position.sequence !== chain.records || walk.position.hash !== chain.head)) {
        return { path, intact: false, problem: 'end-missing', sequence: walk.position.sequence + 1 };
      }
      if (bytes !== part.bytes) return { path, intact: false, problem: 'size' };
      if (bytesToHex(hash.digest()) !== part.sha256) return { path, intact: false, problem: 'hash' };
      return { path, intact: true, records: walk.position.sequence, withheld: walk.withheld };
    },
  };
}

/** The chain that a part holds; null for documents. */
export const chainOf = ({ chains }: Pick<Manifest, 'chains'>, { path }: FilePart): FileChain | null =>
  chains.find((chain) => chain.path === path) ?? null;

/** Checks that the archive's own manifest says what the page shows of it. */
export function manifestCheck(shown: Manifest, text: string): PartVerdict {
  const same = (): boolean => {
    try {
      return canonicalJson(JSON.parse(text)) === canonicalJson(JSON.parse(JSON.stringify(shown)));
    } catch {
      return false;
    }
  };
  const path = manifestPath;
  return same()
    ? { path, intact: true, records: 0, withheld: 0 }
    : { path, intact: false, problem: 'manifest' };
}
