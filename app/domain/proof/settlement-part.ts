import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson } from '~/domain/evidence/canonical-json';
import type { OrderFacts } from '~/domain/funding/order-facts';
import type { SettledLine } from '~/domain/funding/settlement';
import type { LineReason } from '~/domain/funding/settlement-line';
import type { Manifest } from '~/domain/proof/manifest';
import { halfDaysInOrder } from '~/domain/proof/order-file';

/** One half-day or lesson of somebody, in minutes; cents without VAT in the file of a whole order. */
export type PartLine = {
  kind: 'half-day' | 'lesson';
  id: string;
  what: string;
  /** Of a half-day: its place among those of the manifest, and how the person was to attend. */
  halfDay: number | null;
  remote: boolean | null;
  at: string | null;
  planned: number;
  delivered: number;
  fundable: number;
  deliveredCents: number | null;
  opcoCents: number | null;
  reason: LineReason;
  provisional: boolean;
};

/** What the hours and the settlement of a manifest follow from, line by line, so that anybody adds them up again. */
export type SettlementPart = {
  format: 'assidu-settlement';
  formatVersion: 1;
  people: { name: string; lines: PartLine[] }[];
};

/** `Decompte.json`: with the SHA-256 of the manifest's canonical JSON, but for the size and hash of this part. */
export type SealedSettlement = SettlementPart & { manifestHash: string };

type Person = { enrolmentId: string; name: string };
type Lines = {
  /** Of each person, whatever the price is for: their minutes. */
  own: ReadonlyMap<string, readonly SettledLine[]>;
  /** Of the settlement: its cents. Null in the file of one learner. */
  settled: readonly SettledLine[] | null;
  /** What half-days and lessons are called. */
  titles: ReadonlyMap<string, string>;
};

export function settlementPart(
  facts: OrderFacts,
  people: readonly Person[],
  { own, settled, titles }: Lines,
): SettlementPart {
  const keyOf = (line: Pick<SettledLine, 'enrolmentId' | 'id'>) => `${line.enrolmentId} ${line.id}`;
  const cents = new Map((settled ?? []).map((line) => [keyOf(line), line]));
  const halfDays = halfDaysInOrder(facts);
  const places = new Map(halfDays.map(({ id }, place) => [id, place]));
  const remoteOf = (line: SettledLine) => {
    const halfDay = halfDays[places.get(line.id) ?? -1];
    const kept = halfDay?.attendances.find(({ enrolmentId }) => enrolmentId === line.enrolmentId);
    // Read as the hours are: whoever the register does not know counts as at a distance.
    return halfDay ? (kept ? (kept.remote ?? halfDay.remote) : true) : null;
  };
  return {
    ...{ format: 'assidu-settlement', formatVersion: 1 },
    people: people.map(({ enrolmentId, name }) => ({
      name,
      lines: (own.get(enrolmentId) ?? []).map((line) => ({
        ...{ kind: line.kind, id: line.id, what: titles.get(line.id) ?? '' },
        halfDay: line.kind === 'half-day' ? (places.get(line.id) ?? null) : null,
        remote: line.kind === 'half-day' ? remoteOf(line) : null,
        at: line.at?.toISOString() ?? null,
        ...{ planned: line.plannedMinutes, delivered: line.deliveredMinutes, fundable: line.fundableMinutes },
        deliveredCents: cents.get(keyOf(line))?.delivered ?? null,
        opcoCents: cents.get(keyOf(line))?.opco ?? null,
        ...{ reason: line.reason, provisional: line.provisional },
      })),
    })),
  };
}

/** The hash that `Decompte.json` seals a manifest with: of all that it says but the size and hash of that part. */
export function manifestHash(manifest: Manifest, path: string): string {
  const parts = manifest.parts.map((part) => (part.path === path ? { path, kind: part.kind } : part));
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(JSON.parse(JSON.stringify({ ...manifest, parts }))))));
}
