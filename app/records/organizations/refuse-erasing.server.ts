import { Refusal } from '~/domain/refusal';
import type { ErasureScope } from '~/records/organizations/erasure-scope.server';

/**
 * Why a member's data cannot be erased now: `erasure-of-staff` (whoever teaches or manages acts for the organization,
 * whose records name them), `member-not-archived`, or `erasure-on-offer` (an order that may still be accepted names
 * them). Null where nothing stands against it.
 */
export function refuseErasing({ role, led, archived, onOffers }: ErasureScope): Refusal | null {
  if (role !== 'learner' || led > 0) return new Refusal('erasure-of-staff');
  if (!archived) return new Refusal('member-not-archived');
  if (onOffers.length > 0) return new Refusal('erasure-on-offer', { orders: onOffers });
  return null;
}
