import type { Settlement } from '~/domain/funding/settlement';

type Sums = Pick<Settlement, 'opco' | 'clientTraining' | 'indemnity'>;

/** A settlement as it was kept: when, its SHA-256, its sums in cents; `differs` while a correction waits to be settled. */
export type KeptSettlement = Sums & { settledAt: string; hash: string; differs: boolean };

/** The settlement kept last beside the one that stands; null before the first. */
export function keptSettlement(
  kept: (Sums & { at: string; hash: string }) | null,
  standing: Sums & Pick<Settlement, 'final'>,
): KeptSettlement | null {
  if (!kept) return null;
  const { at, hash, opco, clientTraining, indemnity } = kept;
  const same =
    standing.final &&
    standing.opco === opco &&
    standing.clientTraining === clientTraining &&
    standing.indemnity === indemnity;
  return {
    ...{ settledAt: new Date(at).toISOString(), hash, opco, clientTraining, indemnity },
    differs: !same,
  };
}
