import { amendedChanges, type AmendedChange } from '~/domain/funding/amended-changes';

/** An amendment that the OPCO was not told of yet (K32); `changes` are those of all that it was not told of. */
export type AmendmentToTell = { versionId: string; number: number; changes: AmendedChange[] };

/** One record of the chain of an order: that it was `amended`, or that the OPCO was told (`opco-told-amendment`). */
export type AmendmentRecord = { kind: string; payload: unknown };

/**
 * The amendment that the organization still has to tell the OPCO of: the latest of those that it must be told of and
 * that no telling covers. Telling of one covers all before it. Records in the order of their chain.
 */
export function amendmentToTell(records: readonly AmendmentRecord[]): AmendmentToTell | null {
  let open: AmendmentToTell | null = null;
  for (const { kind, payload } of records) {
    const { versionId, number, changes, tellOpco } = payload as {
      versionId: string;
      number: number;
      changes?: AmendedChange[];
      tellOpco?: boolean;
    };
    if (kind === 'opco-told-amendment' && open && number >= open.number) open = null;
    if (kind !== 'amended' || !tellOpco) continue;
    const all: readonly AmendedChange[] = [...(open?.changes ?? []), ...(changes ?? [])];
    open = { versionId, number, changes: amendedChanges.filter((change) => all.includes(change)) };
  }
  return open;
}
