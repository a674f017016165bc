import type { Settlement } from '~/domain/funding/settlement';
import { share, sum } from '~/domain/money';

/**
 * Of what was not delivered, the cents that a convention's indemnity may ask of the client: never the part of the price
 * that the organization itself did not hold, since an indemnity is for what the client's people missed (K12, K31, F1).
 */
export function indemnityDue({ price, indemnity, lines }: Settlement): number {
  const ofPlace = new Map(lines.map((line) => [`${line.kind} ${line.id}`, line]));
  const minutes = (of: readonly { plannedMinutes: number }[]) =>
    sum(of.map(({ plannedMinutes }) => plannedMinutes));
  const planned = minutes([...ofPlace.values()]);
  const notHeld = minutes([...ofPlace.values()].filter(({ reason }) => reason === 'not-held'));
  return planned === 0 ? indemnity : Math.max(0, indemnity - share(price, notHeld, planned));
}
